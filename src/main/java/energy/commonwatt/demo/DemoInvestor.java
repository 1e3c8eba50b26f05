package energy.commonwatt.demo;

import java.time.LocalDate;
import java.util.List;

import energy.commonwatt.money.Iban;
import energy.commonwatt.onboarding.Address;
import energy.commonwatt.onboarding.NaturalPerson;
import energy.commonwatt.onboarding.OnboardingRehearsal.Means;
import energy.commonwatt.onboarding.OnboardingRehearsal.Player;
import energy.commonwatt.onboarding.SourceOfFunds;

/**
 * Somebody who invests in the sample story.
 *
 * @param hallUnits of the round that is funded; 0 for whoever still waits to be accepted
 * @param roofUnits of the offer that stays open
 */
record DemoInvestor(Player player, long hallUnits, long roofUnits) {

    private static final String REALM_IDS = "0a1b6f0e-0000-4000-8000-0000000001";
    static final String ADMINISTRATOR = REALM_IDS + "04";
    /** EUR 40,000 a year, 150,000 that can be sold at once, 10,000 to pay a year. */
    static final Means MEANS = new Means(4_000_000, 15_000_000, 1_000_000);

    /** The first one has an account in the realm file; the others only fill the rounds. Account numbers are examples of the IBAN registry. */
    static List<DemoInvestor> all(byte[] paper) {
        return List.of(of("01", "investor", "Demo investor", "FR1420041010050500013M02606", paper, 15, 0),
                of("91", "investor-2", "Second investor (demo)", "BE68539007547034", paper, 165, 220),
                of("92", "investor-3", "Third investor (demo)", "NL91ABNA0417164300", paper, 120, 130),
                of("93", "investor-4", "Fourth investor (demo)", "DE89370400440532013000", paper, 0, 0));
    }

    boolean invests() {
        return hallUnits > 0;
    }

    private static DemoInvestor of(String id, String account, String name, String iban, byte[] paper, long hall, long roof) {
        NaturalPerson person = new NaturalPerson(name, LocalDate.of(1980, 4, 3), "FR",
                new Address("Example street 1", "55000", "Bar-le-Duc", "FR"), "FR");
        SourceOfFunds funds = new SourceOfFunds(SourceOfFunds.Source.SAVINGS, "Saved from a salary (demonstration)", false);
        return new DemoInvestor(
                new Player(REALM_IDS + id, account, account + "@commonwatt.example", person, funds, new Iban(iban), paper),
                hall, roof);
    }
}
