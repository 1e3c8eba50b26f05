package energy.commonwatt.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed about a company. More than three people cannot each hold more than a quarter of it. */
public class CompanyForm extends AddressForm {

    private static final int MOST_OWNERS = 3;

    @RestForm
    public String name = "";
    @RestForm
    public String register = "";
    @RestForm
    public String number = "";
    @RestForm
    public String representative = "";
    @RestForm
    public List<String> ownerName = List.of();
    @RestForm
    public List<String> ownerDay = List.of();
    @RestForm
    public List<String> ownerMonth = List.of();
    @RestForm
    public List<String> ownerYear = List.of();
    @RestForm
    public List<String> ownerShare = List.of();

    /** One owner of the form as it was typed, from 1. */
    public record Row(int number, String name, String day, String month, String year, String share) {

        public String nameField() {
            return "ownerName" + number;
        }

        public String birthField() {
            return "ownerBirth" + number;
        }

        public String shareField() {
            return "ownerShare" + number;
        }

        boolean empty() {
            return (name + day + month + year + share).isBlank();
        }
    }

    static CompanyForm of(Company company) {
        CompanyForm form = new CompanyForm();
        form.name = company.name();
        form.register = company.register();
        form.number = company.number();
        form.representative = company.representative();
        form.show(company.address());
        List<BeneficialOwner> owners = company.owners();
        form.ownerName = owners.stream().map(BeneficialOwner::name).toList();
        form.ownerDay = owners.stream().map(it -> Integer.toString(it.birthDate().getDayOfMonth())).toList();
        form.ownerMonth = owners.stream().map(it -> Integer.toString(it.birthDate().getMonthValue())).toList();
        form.ownerYear = owners.stream().map(it -> Integer.toString(it.birthDate().getYear())).toList();
        form.ownerShare = owners.stream().map(BeneficialOwner::percent).toList();
        return form;
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST_OWNERS; i++) {
            rows.add(new Row(i + 1, at(ownerName, i), at(ownerDay, i), at(ownerMonth, i), at(ownerYear, i), at(ownerShare, i)));
        }
        return rows;
    }

    /** @throws OnboardingRuleViolation naming every field that cannot be taken */
    Company company(LocalDate today) {
        FormReader form = new FormReader();
        String called = form.line("name", name, 200);
        String registered = form.line("register", register, 200);
        String under = form.line("number", number, 100);
        Address address = read(form);
        String acting = form.line("representative", representative, 200);
        List<BeneficialOwner> owners = rows().stream().filter(row -> !row.empty()).map(row -> owner(form, row, today)).toList();
        together(form, owners);
        form.orThrow();
        return new Company(called, registered, under, address, acting, owners);
    }

    private static BeneficialOwner owner(FormReader form, Row row, LocalDate today) {
        String who = form.line(row.nameField(), row.name(), 200);
        LocalDate born = form.date(row.birthField(), row.day(), row.month(), row.year());
        if (born != null && (born.isBefore(PersonForm.EARLIEST) || born.isAfter(today))) {
            form.fault(row.birthField(), "a day from 1900 on that is not in the future", born.toString());
        }
        int share = form.percent(row.shareField(), row.share());
        if (share > 0 && share <= BeneficialOwner.THRESHOLD) {
            form.fault(row.shareField(), "more than 25 %, or 0 for the person who manages the company", row.share());
        }
        return new BeneficialOwner(who, born, share);
    }

    private static void together(FormReader form, List<BeneficialOwner> owners) {
        int total = owners.stream().mapToInt(owner -> Math.max(0, owner.share())).sum();
        if (owners.isEmpty()) {
            form.fault("ownerName1", "everybody who holds more than 25 %, or the person who manages the company", "nobody");
        }
        if (total > 10_000) {
            form.fault("ownerShare1", "shares of 100 % at most together", total / 100 + " %");
        }
        if (owners.size() > 1 && owners.stream().anyMatch(BeneficialOwner::manager)) {
            form.fault("ownerShare1", "one manager when nobody holds more than 25 %, else owners alone", "both");
        }
    }

    private static String at(List<String> values, int index) {
        String value = values != null && index < values.size() ? values.get(index) : null;
        return value == null ? "" : value;
    }
}
