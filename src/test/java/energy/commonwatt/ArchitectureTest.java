package energy.commonwatt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.i18n.MessageBundle;

/** Who may use whom, as docs/architecture.md has it. What is not allowed is forbidden. */
@AnalyzeClasses(packages = "energy.commonwatt", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "energy.commonwatt.";

    /** Every package of the house, except those on top that may use anything. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("time", List.of()),
            Map.entry("money", List.of()),
            Map.entry("verification", List.of()),
            Map.entry("web", List.of("time")),
            Map.entry("mail", List.of("time")),
            Map.entry("ledger", List.of("money", "time")),
            Map.entry("chain", List.of("verification", "time")),
            Map.entry("records", List.of("chain", "verification", "time")),
            Map.entry("payments", List.of("ledger", "web", "money", "time")),
            Map.entry("sheets", List.of("web", "money", "time")),
            Map.entry("onboarding", List.of("records", "verification", "mail", "web", "money", "time")),
            Map.entry("projects", List.of("onboarding", "records", "verification", "web", "money", "time")),
            Map.entry("funding",
                    List.of("onboarding", "projects", "payments", "ledger", "records", "chain", "verification", "mail", "web",
                            "money", "time")),
            Map.entry("construction",
                    List.of("projects", "funding", "payments", "ledger", "records", "chain", "verification", "mail", "web",
                            "money",
                            "time")),
            Map.entry("disclosure",
                    List.of("sheets", "construction", "funding", "projects", "verification", "web", "money", "time")),
            Map.entry("generation", List.of("projects", "records", "verification", "web", "time")),
            Map.entry("consortium", List.of("chain", "records", "web", "time")));

    /** Nothing below uses these. */
    private static final List<String> ON_TOP = List.of("portal", "demo", "trials", "sandbox", "local");

    @TestFactory
    List<DynamicTest> aPackage_usesOnlyWhatItMay() {
        JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("energy.commonwatt");
        List<DynamicTest> tests = new ArrayList<>();
        MAY_USE.forEach((name, allowed) -> tests.add(DynamicTest.dynamicTest(name, () -> rule(name, allowed).check(house))));
        return tests;
    }

    private static ArchRule rule(String name, List<String> allowed) {
        List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
        forbidden.addAll(ON_TOP);
        forbidden.removeAll(allowed);
        forbidden.remove(name);
        return noClasses().that().resideInAPackage(HOUSE + name + "..").should().dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(other -> HOUSE + other + "..").toArray(String[]::new))
                .as(name + " uses no more than " + allowed);
    }

    @ArchTest
    static final ArchRule verification_needsTheJdkAndAJsonParserOnly = classes().that()
            .resideInAPackage(HOUSE + "verification..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HOUSE + "verification..", "java..", "javax..", "com.fasterxml.jackson.core..",
                    "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule web_hasWordsOfThePageFrameAndItsPartsOnly = classes().that().resideInAPackage(HOUSE + "web..").and()
            .areAnnotatedWith(MessageBundle.class).should().haveSimpleName("WebMessages").orShould()
            .haveSimpleName("PartMessages");

    @ArchTest
    static final ArchRule pagesOfDevelopers_standWithTheDemo = classes().that().areAnnotatedWith(IfBuildProfile.class).should()
            .resideInAPackage(HOUSE + "demo..");

    @ArchTest
    static final ArchRule web3j_isKnownToTheChainPackageAlone = noClasses().that().resideOutsideOfPackage(HOUSE + "chain..")
            .should()
            .dependOnClassesThat().resideInAPackage("org.web3j..");

    @ArchTest
    static final ArchRule names_sayWhatThingsAre = noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Dto|Utils?)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule moneyAndEnergy_haveNoFloats = noClasses().that()
            .resideInAnyPackage(HOUSE + "money..", HOUSE + "ledger..", HOUSE + "payments..", HOUSE + "funding..",
                    HOUSE + "records..", HOUSE + "chain..")
            .should().dependOnClassesThat().belongToAnyOf(Float.class, Double.class).allowEmptyShould(true);
}
