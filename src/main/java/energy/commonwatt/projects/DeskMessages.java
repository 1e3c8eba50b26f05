package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's proposals and the administrator's desk. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message("My plants")
    String ownTitle();

    @Message("Propose a plant")
    String propose();

    @Message("You have not proposed a plant yet")
    String ownEmpty();

    @Message("Propose your plant with its capacity and its meters. An administrator looks at it; once it is approved, it has a public page and you can upload its readings.")
    String ownEmptyWhat();

    @Message("Plant")
    String plant();

    @Message("Capacity")
    String capacity();

    @Message("State")
    String state();

    @Message("Proposed")
    String proposed();

    @Message("{#switch state}{#case 'PROPOSED'}Waits for an administrator{#case 'APPROVED'}Approved and public{#else}Refused{/switch}")
    String stateOf(String state);

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}. What you typed is still below.")
    String expectedFound(String expected, String found);

    @Message("What you state here is looked at by an administrator. After approval its technical part becomes a record that nobody can rewrite.")
    String proposeLead();

    @Message("Name of the plant")
    String name();

    @Message("Address on this site")
    String slug();

    @Message("Lower-case letters, digits and hyphens, for example solar-roof-school. It cannot be changed later.")
    String slugHint();

    @Message("What should people know about it?")
    String summary();

    @Message("Technology")
    String technology();

    /** @param technology SOLAR, WIND, HYDRO or BIOGAS in lower case */
    @Message("{#switch technology}{#case 'solar'}Solar{#case 'wind'}Wind{#case 'hydro'}Hydro{#case 'biogas'}Biogas{#else}{technology}{/switch}")
    String technologyOf(String technology);

    @Message("AC capacity in kW")
    String acKilowatts();

    @Message("What it can feed into the grid. Readings above it are marked.")
    String acHint();

    @Message("DC capacity in kW (solar modules), if any")
    String dcKilowatts();

    @Message("Place")
    String place();

    @Message("Latitude in degrees, north positive (optional)")
    String latitude();

    @Message("Longitude in degrees, east positive (optional)")
    String longitude();

    @Message("Time zone")
    String timeZone();

    @Message("The plant's days and months are counted in it, for example Europe/Paris.")
    String timeZoneHint();

    @Message("Metering points")
    String meteringPoints();

    @Message("One on each line: a code, then the capacity behind it in kW. Example: PV-1 49.5")
    String meteringPointsHint();

    @Message("How far can a reading be followed back to the meter?")
    String trustTier();

    @Message("Send to the administrators")
    String send();

    @Message("Approvals")
    String approvals();

    @Message("Proposed plants, the longest waiting first. Whoever proposed a plant cannot decide it.")
    String approvalsLead();

    @Message("Nothing waits for you")
    String approvalsEmpty();

    @Message("When an operator proposes a plant, it appears here.")
    String approvalsEmptyWhat();

    @Message("Operator")
    String operator();

    @Message("Proposed by")
    String proposedBy();

    @Message("Meter")
    String meter();

    @Message("Trust tier")
    String tier();

    @Message("Decide")
    String decide();

    @Message("Approve and make public")
    String approve();

    @Message("Approving makes the page public and appends a record to the plant's log. That cannot be taken back.")
    String approveHint();

    @Message("Refuse")
    String refuse();

    @Message("Reason, told to the operator")
    String reason();

    @Message("This plant was decided on {day}.")
    String decidedOn(String day);

    @Message("{name} was proposed. An administrator decides next; until then only you see it.")
    String proposedDone(String name);

    @Message("{name} is approved and public. The approval is the first record of its log.")
    String approvedDone(String name);

    @Message("{name} was refused. Its operator sees the reason.")
    String refusedDone(String name);

    @Message("Your account acts for {organisation}.")
    String actsFor(String organisation);

    @Message("Your account acts for no organisation yet")
    String actsForNone();

    @Message("Plants belong to organisations, so you cannot propose one yet. Ask an administrator to tie your account, {account}, to your organisation; then sign out and in again.")
    String actsForNoneWhat(String account);
}
