package energy.commonwatt.onboarding;

import java.time.LocalDate;

import org.jboss.resteasy.reactive.RestForm;

/** What a natural person typed, as text: it goes back to the page unchanged when a rule says no. */
public class PersonForm extends AddressForm {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @RestForm
    public String name = "";
    @RestForm
    public String birthDay = "";
    @RestForm
    public String birthMonth = "";
    @RestForm
    public String birthYear = "";
    @RestForm
    public String nationality = "";
    @RestForm
    public String taxCountry = "";

    static PersonForm of(NaturalPerson person) {
        PersonForm form = new PersonForm();
        form.name = person.name();
        form.birthDay = Integer.toString(person.birthDate().getDayOfMonth());
        form.birthMonth = Integer.toString(person.birthDate().getMonthValue());
        form.birthYear = Integer.toString(person.birthDate().getYear());
        form.nationality = person.nationality();
        form.taxCountry = person.taxCountry();
        form.show(person.address());
        return form;
    }

    /** @param leastAge in whole years @throws OnboardingRuleViolation naming every field that cannot be taken */
    NaturalPerson person(LocalDate today, int leastAge) {
        FormReader form = new FormReader();
        String who = form.line("name", name, 200);
        LocalDate born = form.date("birthDate", birthDay, birthMonth, birthYear);
        if (born != null && (born.isBefore(EARLIEST) || born.isAfter(today.minusYears(leastAge)))) {
            form.fault("birthDate", "a person of " + leastAge + " years or more, born in 1900 or later", born.toString());
        }
        String nation = form.country("nationality", nationality);
        Address address = read(form);
        String taxes = form.country("taxCountry", taxCountry);
        form.orThrow();
        return new NaturalPerson(who, born, nation, address, taxes);
    }
}
