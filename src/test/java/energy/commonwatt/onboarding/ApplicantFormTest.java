package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type about themselves and their companies. */
class ApplicantFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Test
    void person_isReadAndShownAgainAsTyped() {
        NaturalPerson person = person(form -> {
        });
        assertEquals(LocalDate.of(1986, 3, 27), person.birthDate());
        assertEquals(person, PersonForm.of(person).person(TODAY, 18));
        assertEquals(person, Applicant.of(person.json()));
    }

    @ParameterizedTest
    @CsvSource({"10,5,2008", "1,1,1900"})
    void birthdayThatIsJustEnough_isTaken(String day, String month, String year) {
        assertEquals(Integer.parseInt(year), person(form -> born(form, day, month, year)).birthDate().getYear());
    }

    @ParameterizedTest
    @CsvSource({"11,5,2008", "31,12,1899", "30,2,1990", "x,1,1990", "'','',''", "1,13,1990", "1,1,99999999999", "1,1,3000"})
    void birthdayThatIsNone_orTooYoung_isRefusedByName(String day, String month, String year) {
        assertEquals(List.of("birthDate"), faults(form -> born(form, day, month, year)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u202Eb", "a\u0000b"})
    void nameThatNobodyCanRead_isRefused(String name) {
        assertEquals(List.of("name"), faults(form -> form.name = name));
        assertEquals(List.of("name"), faults(form -> form.name = "x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "de", "Germany", "DEU"})
    void countryThatIsNone_isRefused(String country) {
        assertEquals(List.of("nationality"), faults(form -> form.nationality = country));
        assertEquals(List.of("country"), faults(form -> form.country = country));
        assertEquals(List.of("taxCountry"), faults(form -> form.taxCountry = country));
    }

    @Test
    void emptyForm_namesEveryFieldAtOnce() {
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class, () -> new PersonForm().person(TODAY, 18));
        assertEquals(List.of("name", "birthDate", "nationality", "street", "postcode", "city", "country", "taxCountry"),
                no.faults().stream().map(FieldFault::field).toList());
    }

    @Test
    void company_isReadAndShownAgainAsTyped() {
        Company company = form(List.of("Owner One", "Owner Two"), List.of("60", "33.34")).company(TODAY);
        assertEquals(List.of(6_000, 3_334), company.owners().stream().map(BeneficialOwner::share).toList());
        assertEquals(company, CompanyForm.of(company).company(TODAY));
        assertEquals(company, Applicant.of(company.json()));
        assertEquals(4, Subjects.of(company).size());
    }

    @Test
    void companyThatNobodyOwns_namesWhoManagesIt() {
        assertTrue(form(List.of("Manager"), List.of("0")).company(TODAY).owners().getFirst().manager());
    }

    @ParameterizedTest
    @CsvSource({"25", "10", "0.01", "100.01", "101", "-5", "a", "33.333"})
    void shareThatMakesNoOwner_isRefused(String share) {
        assertEquals(List.of("ownerShare1"), faults(form(List.of("Owner"), List.of(share))));
    }

    @Test
    void ownersTogether_areChecked() {
        assertEquals(List.of("ownerName1"), faults(form(List.of(), List.of())));
        assertEquals(List.of("ownerShare1"), faults(form(List.of("One", "Two"), List.of("60", "40.01"))));
        assertEquals(List.of("ownerShare1"), faults(form(List.of("One", "Two"), List.of("60", "0"))));
        CompanyForm young = form(List.of("One"), List.of("60"));
        young.ownerYear = List.of("2027");
        assertEquals(List.of("ownerBirth1"), faults(young));
    }

    @Test
    void category_needsItsCriteriaAndTheAwareness() {
        CategoryForm form = new CategoryForm();
        assertEquals("sophisticated", assertThrows(OnboardingRuleViolation.class, form::category).faults().getFirst().field());
        form.sophisticated = "yes";
        assertEquals("aware", assertThrows(OnboardingRuleViolation.class, form::category).faults().getFirst().field());
        form.aware = "yes";
        form.criteria = List.of("PROFESSION", "PROFESSION", "TRANSACTIONS");
        assertEquals(List.of(Criterion.PROFESSION, Criterion.TRANSACTIONS), form.category().criteria());
        form.criteria = List.of("RICH");
        assertEquals("criteria", assertThrows(OnboardingRuleViolation.class, form::category).faults().getFirst().field());
    }

    private static List<String> faults(Consumer<PersonForm> change) {
        return assertThrows(OnboardingRuleViolation.class, () -> person(change)).faults().stream().map(FieldFault::field)
                .toList();
    }

    private static List<String> faults(CompanyForm form) {
        return assertThrows(OnboardingRuleViolation.class, () -> form.company(TODAY)).faults().stream().map(FieldFault::field)
                .toList();
    }

    private static void born(PersonForm form, String day, String month, String year) {
        form.birthDay = day;
        form.birthMonth = month;
        form.birthYear = year;
    }

    private static NaturalPerson person(Consumer<PersonForm> change) {
        PersonForm form = new PersonForm();
        form.name = "Investor One";
        born(form, "27", "3", "1986");
        form.nationality = "FR";
        form.taxCountry = "FR";
        address(form);
        change.accept(form);
        return form.person(TODAY, 18);
    }

    private static void address(AddressForm form) {
        form.street = "Main street 1";
        form.postcode = "1000";
        form.city = "Town";
        form.country = "FR";
    }

    private static CompanyForm form(List<String> owners, List<String> shares) {
        CompanyForm form = new CompanyForm();
        form.name = "Company";
        form.register = "Court";
        form.number = "1";
        form.representative = "Representative";
        address(form);
        form.ownerName = owners;
        form.ownerDay = owners.stream().map(it -> "1").toList();
        form.ownerMonth = form.ownerDay;
        form.ownerYear = owners.stream().map(it -> "1970").toList();
        form.ownerShare = shares;
        return form;
    }
}
