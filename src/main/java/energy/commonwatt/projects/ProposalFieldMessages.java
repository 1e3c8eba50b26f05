package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the fields of a proposal, and of what can be chosen in them. */
@MessageBundle("proposalField")
public interface ProposalFieldMessages {

    /** @param field name of a field or column of a StepLayout */
    @Message("{#switch field}{#case 'name'}Name of the plant"
            + "{#case 'slug'}Address on this site"
            + "{#case 'summary'}What should people know about it?"
            + "{#case 'technology'}Technology"
            + "{#case 'acKilowatts'}AC capacity in kW"
            + "{#case 'dcKilowatts'}DC capacity in kW (solar modules), if any"
            + "{#case 'make'}Make"
            + "{#case 'model'}Model"
            + "{#case 'count'}Number"
            + "{#case 'place'}Place"
            + "{#case 'latitude'}Latitude in degrees, north positive"
            + "{#case 'longitude'}Longitude in degrees, east positive"
            + "{#case 'gridConnection'}Grid connection point"
            + "{#case 'timeZone'}Time zone"
            + "{#case 'origin'}Who says so, and from which data?"
            + "{#case 'p50'}P50 in kWh"
            + "{#case 'p90'}P90 in kWh"
            + "{#case 'line'}Budget line"
            + "{#case 'amount'}Amount in EUR"
            + "{#case 'source'}Kind of money"
            + "{#case 'from'}From whom, on which terms"
            + "{#case 'kind'}Tariff or contract"
            + "{#case 'price'}Cents per kWh"
            + "{#case 'until'}Until"
            + "{#case 'counterparty'}Who pays"
            + "{#case 'permit'}Permit"
            + "{#case 'authority'}Authority"
            + "{#case 'state'}State"
            + "{#case 'on'}Date"
            + "{#case 'role'}Role"
            + "{#case 'organisation'}Organisation"
            + "{#case 'words'}In your words"
            + "{#case 'code'}Code"
            + "{#case 'kilowatts'}AC capacity in kW"
            + "{#case 'tier'}Trust tier"
            + "{#case 'attester'}Who attests the milestones?"
            + "{#case 'graceDays'}Days of grace"
            + "{#case 'voteDays'}Days for a vote"
            + "{#case 'quorum'}Quorum in % of all units"
            + "{#case 'updateDays'}Days between two updates"
            + "{#case 'milestone'}Kind"
            + "{#case 'title'}Name"
            + "{#case 'evidence'}What has to be shown"
            + "{#case 'dueOn'}Due"
            + "{#case 'tranche'}Tranche in EUR"
            + "{#case 'inOrder'}Only after those before it"
            + "{#case 'stops'}Stops all payments when overdue"
            + "{#else}{field}{/switch}")
    String label(String field);

    /** Empty where there is nothing to explain. */
    @Message("{#switch field}{#case 'slug'}Lower-case letters, digits and hyphens, for example solar-roof-school. It cannot be changed once the proposal was handed in."
            + "{#case 'acKilowatts'}What it can feed into the grid. Readings above it are marked."
            + "{#case 'latitude'}For example 48.7734. A map of the surroundings appears once both are saved."
            + "{#case 'gridConnection'}Where it feeds in, at which voltage, and who owns the line up to there."
            + "{#case 'timeZone'}The plant's days and months are counted in it, for example Europe/Paris."
            + "{#case 'origin'}Report, author, date, and the weather data behind it. Add the report under documents."
            + "{#case 'attester'}An engineer of an organisation that is not yours. Administrators register organisations."
            + "{#case 'graceDays'}So long may a milestone be late before it is overdue: 7 to 365."
            + "{#case 'voteDays'}So long can investors vote on what becomes of an overdue milestone: 7 to 60."
            + "{#case 'quorum'}So much of all units must take part in a vote: 10 to 100."
            + "{#case 'updateDays'}Longest time between two updates by you: 7 to 92."
            + "{#else}{/switch}")
    String hint(String field);

    /** @param type code of a Risk.Type */
    @Message("{#switch type}{#case 'project'}Project: what could make it fail or be worth less"
            + "{#case 'sector'}Sector: energy prices, law, subsidies"
            + "{#case 'default'}Default: your organisation cannot pay"
            + "{#case 'return'}Return: lower, later or none"
            + "{#case 'platform'}Platform: this site cannot go on"
            + "{#case 'illiquidity'}Illiquidity: nobody buys an investment before its end"
            + "{#case 'other'}Other risks, if any"
            + "{#else}{type}{/switch}")
    String risk(String type);

    /** @param source code of a FinancingPlan.Source */
    @Message("{#switch source}{#case 'platform'}Raised here{#case 'own-funds'}Own funds{#case 'bank-loan'}Bank loan{#case 'subsidy'}Subsidy{#else}{source}{/switch}")
    String source(String source);

    /** @param kind code of a RevenueBasis.Kind */
    @Message("{#switch kind}{#case 'feed-in-tariff'}Feed-in tariff{#case 'market-premium'}Market premium{#case 'power-purchase-contract'}Power purchase contract{#case 'market'}Market{#case 'self-consumption'}Own consumption{#else}{kind}{/switch}")
    String tariff(String kind);

    /** @param state code of a Permit.State */
    @Message("{#switch state}{#case 'granted'}Granted{#case 'applied-for'}Applied for{#case 'to-be-applied-for'}To be applied for{#else}{state}{/switch}")
    String permitState(String state);

    /** @param role code of a Party.Role */
    @Message("{#switch role}{#case 'epc'}Builder (EPC){#case 'operation-and-maintenance'}Operation and maintenance{#case 'insurer'}Insurer{#case 'grid-operator'}Grid operator{#else}{role}{/switch}")
    String role(String role);

    /** @param topic code of a DocumentTopic */
    @Message("{#switch topic}{#case 'yield'}Yield assessment{#case 'permit'}Permit{#case 'grid-connection'}Grid connection{#case 'contract'}Contract{#case 'finances'}Financial statements{#case 'photograph'}Photograph{#else}Other{/switch}")
    String topic(String topic);

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Choose")
    String choose();
}
