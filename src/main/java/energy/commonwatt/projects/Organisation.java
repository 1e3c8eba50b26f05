package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A company or cooperative. People belong to one by the claim {@code organisation} of their token. */
@Entity
public class Organisation extends PanacheEntityBase {

    static final int LONGEST_NAME = 200;
    /** Control, format and unassigned characters: two names that look alike must not be different ones. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    @Id
    public UUID id;
    public String name;

    protected Organisation() {
    }

    public Organisation(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** @param plants proposed ones too @param since when it was registered, null when no page did it */
    public record Overview(UUID id, String name, Long plants, Instant since) {
    }

    public static List<Overview> listAllByName() {
        return getEntityManager().createQuery("""
                select o.id, o.name, (select count(p) from Project p where p.operator = o),
                  (select min(n.givenAt) from OrganisationName n where n.organisation = o)
                from Organisation o order by lower(o.name)""", Overview.class).getResultList();
    }

    static Optional<Organisation> known(UUID id) {
        return findByIdOptional(id);
    }

    /** Whether another one than that has this name, in any spelling of upper and lower case. */
    static boolean isTaken(String name, UUID but) {
        return count("lower(name) = lower(?1) and id <> ?2", name, but) > 0;
    }

    /** The issuer as records spell it. */
    public String issuer() {
        return "organisation/" + id;
    }

    /** Records name an organisation by its id, so they stay true. @param name as {@link #wellFormed} returns it */
    void rename(String name) {
        this.name = name;
    }

    /**
     * @return the name without blanks around it and with single spaces inside
     * @throws OrganisationRuleViolation when nobody could read it
     */
    static String wellFormed(String text) {
        String name = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw OrganisationRuleViolation.name("1 to " + LONGEST_NAME + " characters",
                    name.isEmpty() ? "none" : name.length() + " characters");
        }
        if (INVISIBLE.matcher(name).find()) {
            throw OrganisationRuleViolation.name("characters that can be seen", "an invisible one");
        }
        return name;
    }
}
