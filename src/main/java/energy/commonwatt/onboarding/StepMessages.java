package energy.commonwatt.onboarding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the steps of the investor's guided path. */
@MessageBundle("step")
public interface StepMessages {

    @Message("Who you are")
    String personTitle();

    @Message("As it stands in your identity document.")
    String personLead();

    @Message("I invest for a company")
    String asCompany();

    @Message("I invest as a natural person")
    String asPerson();

    @Message("Full name")
    String name();

    @Message("First names and family name, as in the document")
    String nameHint();

    @Message("Date of birth")
    String birthDate();

    @Message("For example 27 3 1986. You must be {age} or older.")
    String birthHint(int age);

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Nationality")
    String nationality();

    @Message("Street and number")
    String street();

    @Message("Postcode")
    String postcode();

    @Message("Town or city")
    String city();

    @Message("Country")
    String country();

    @Message("Country where you pay taxes")
    String taxCountry();

    @Message("Choose")
    String choose();

    @Message("The company")
    String companyTitle();

    @Message("As it stands in the register. Two administrators look at companies.")
    String companyLead();

    @Message("Name of the company")
    String companyName();

    @Message("Register")
    String register();

    @Message("For example a court or a chamber of commerce")
    String registerHint();

    @Message("Number in the register")
    String number();

    @Message("Who acts for the company here")
    String representative();

    @Message("Full name. The identity document must be of this person.")
    String representativeHint();

    @Message("Beneficial owners")
    String owners();

    @Message("Everybody who holds more than 25 %, directly or not. If nobody does, name the person who manages the company, with a share of 0.")
    String ownersHint();

    @Message("Person {number}")
    String owner(int number);

    @Message("Share in percent")
    String share();

    @Message("Where your money comes from")
    String fundsTitle();

    @Message("The law against money laundering asks us to know it.")
    String fundsLead();

    @Message("Most of it stems from")
    String source();

    @Message("{#switch source}{#case 'EMPLOYMENT'}Wages or a pension{#case 'BUSINESS'}A business{#case 'SAVINGS'}Savings{#case 'INHERITANCE'}An inheritance or a gift{#case 'SALE'}A sale, for example of a house{#case 'OTHER'}Something else{#else}Something else{/switch}")
    String sourceOf(String source);

    @Message("Explain it in one or two sentences")
    String explanation();

    @Message("For example: wages as a nurse since 2015, saved in an account")
    String explanationHint();

    @Message("Are you, or is somebody close to you, in a high public office?")
    String exposed();

    @Message("Heads of state, ministers, members of parliament, high judges, ambassadors, and their close family")
    String exposedHint();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Your category")
    String categoryTitle();

    @Message("The law protects most investors with tests, warnings and four days of reflection. Sophisticated investors do without.")
    String categoryLead();

    @Message("Non-sophisticated: I want the protection (most people)")
    String nonSophisticated();

    @Message("Sophisticated: I ask to be treated as an experienced investor")
    String sophisticatedChoice();

    @Message("Which of these are true? At least {needed}.")
    String criteria(int needed);

    @Message("Only for sophisticated investors. Give evidence for each among your documents.")
    String criteriaHint();

    @Message("{#switch criterion}{#case 'INCOME_OR_PORTFOLIO'}Gross income of EUR 60,000 or more a year, or cash and financial assets of more than EUR 100,000{#case 'PROFESSION'}A year or more in a profession of the financial sector that requires this knowledge, or 12 months as an executive of a company that meets a criterion for companies{#case 'TRANSACTIONS'}10 significant transactions on capital markets in each of the last four quarters, on average{#case 'OWN_FUNDS'}Own funds of EUR 100,000 or more{#case 'TURNOVER'}Net turnover of EUR 2,000,000 or more{#case 'BALANCE_SHEET'}A balance sheet of EUR 1,000,000 or more{#else}Another{/switch}")
    String criterionOf(String criterion);

    @Message("I know that as a sophisticated investor I lose the entry knowledge test, the loss simulation, the warnings and the period of reflection.")
    String aware();

    @Message("There is no document yet that shows it.")
    String noEvidence();

    @Message("Add a document")
    String addEvidence();

    @Message("Documents")
    String documentsTitle();

    @Message("A passport or identity card, both sides. Companies also need an extract of the register.")
    String documentsLead();

    @Message("What does it show?")
    String purpose();

    @Message("{#switch purpose}{#case 'IDENTITY'}Identity: passport or identity card{#case 'REGISTER'}Extract of the company register{#case 'CATEGORY'}Evidence that I am sophisticated{#case 'FUNDS'}Where the money comes from{#else}Something else{/switch}")
    String purposeOf(String purpose);

    @Message("File")
    String file();

    @Message("PDF, JPEG or PNG, at most 10 MB. We do not keep the name of your file.")
    String fileHint();

    @Message("Add")
    String addDocument();

    @Message("Documents that we have")
    String taken();

    @Message("None yet")
    String noDocuments();

    @Message("Document")
    String document();

    @Message("Size")
    String size();

    @Message("Added")
    String added();

    @Message("{count} bytes")
    String bytes(String count);

    @Message("Remove")
    String remove();

    @Message("Go on")
    String done();

    @Message("Account for payouts")
    String payoutTitle();

    @Message("Refunds and payouts go to this account. It must be held in the name of the investor. Payments to us should come from it too.")
    String payoutLead();

    @Message("IBAN")
    String iban();

    @Message("Two letters, two check digits and the account. Blanks do not matter.")
    String ibanHint();
}
