package energy.commonwatt.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.Race;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Names of organisations: which are taken, who gave them, and that two never share one. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OrganisationServiceTest {

    @Inject
    OrganisationService organisations;

    private final String name = "Cooperative " + UUID.randomUUID();

    @Test
    void registeredName_isKeptWithWhoGaveIt() {
        Organisation made = organisations.register("  " + name + "\t of \n the sun ", "adam");
        organisations.rename(made.id, name, "eve");

        assertEquals(List.of(name + " by eve", name + " of the sun by adam"), names(made));
    }

    @Test
    void sameNameAgain_changesNothing() {
        Organisation made = organisations.register(name, "adam");
        organisations.rename(made.id, name + " ", "eve");

        assertEquals(List.of(name + " by adam"), names(made));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n\t", "a\u0000b", "Sun\u200Bcooperative", "\u202Enus"})
    void nameThatNobodyCanRead_isRefused(String text) {
        assertEquals(422, assertThrows(OrganisationRuleViolation.class, () -> organisations.register(text, "adam")).status());
    }

    @Test
    void nameOf201Characters_isRefused() {
        Organisation made = organisations.register(name, "adam");

        var refusal = assertThrows(OrganisationRuleViolation.class,
                () -> organisations.rename(made.id, "n".repeat(201), "adam"));
        assertEquals("201 characters", refusal.found());
        assertEquals(List.of(name + " by adam"), names(made));
    }

    @Test
    void nameOfAnother_isRefusedInAnySpelling() {
        organisations.register(name, "adam");
        Organisation other = organisations.register(name + " 2", "adam");

        assertEquals(409, assertThrows(OrganisationRuleViolation.class,
                () -> organisations.register(name.toUpperCase(), "adam")).status());
        assertEquals(409, assertThrows(OrganisationRuleViolation.class,
                () -> organisations.rename(other.id, name, "adam")).status());
        assertEquals(List.of(name + " 2 by adam"), names(other));
    }

    @Test
    void twoOfOneNameAtOnce_theSecondIsRefused() {
        Throwable told = Race.loser(() -> organisations.register(name, "adam"), () -> organisations.register(name, "eve"));

        assertEquals(409, ((OrganisationRuleViolation) told).status());
    }

    @Test
    void unknownOrganisation_isNotThere() {
        assertThrows(NotFound.class, () -> organisations.rename(UUID.randomUUID(), name, "adam"));
    }

    private static List<String> names(Organisation organisation) {
        return QuarkusTransaction.requiringNew().call(() -> OrganisationName.of(organisation).stream()
                .map(it -> it.name + " by " + it.givenBy).toList());
    }
}
