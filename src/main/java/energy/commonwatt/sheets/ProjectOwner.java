package energy.commonwatt.sheets;

import java.util.List;

/**
 * Annex I, Part A, points (a) to (e).
 *
 * @param identity legal name, country and number of registration
 * @param ownership structure and last change of it
 * @param responsible who answers for the sheet; the law wants at least one
 * @param activities principal activities, products and services
 * @param statements address of the latest financial statements; blank when there are none yet
 */
public record ProjectOwner(String identity, String legalForm, Contact contact, String ownership, String management,
        List<Responsible> responsible, String activities, String statements, AnnualFigures figures) {

    public ProjectOwner {
        responsible = List.copyOf(responsible);
    }

    public record Contact(String website, String address, String email, String telephone) {
    }

    /** @param function for a company: its registered office */
    public record Responsible(String name, String function) {
    }
}
