package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of milestones. */
@MessageBundle("milestone")
public interface MilestoneMessages {

    /** @param kind code of a MilestoneKind */
    @Message("{#switch kind}{#case 'permit'}Building permit{#case 'subsidy-accreditation'}Accreditation for the tariff{#case 'financing'}Financing closed{#case 'grid-connection-agreement'}Grid connection agreement{#case 'delivery'}Delivery{#case 'mechanical-completion'}Mechanical completion{#case 'commissioning'}Commissioning{#case 'acceptance-test'}Acceptance test{#case 'first-feed-in'}First feed-in{#else}Another milestone{/switch}")
    String kind(String kind);

    /** What usually has to be shown. */
    @Message("{#switch kind}{#case 'permit'}The permit with the authority's file number, final and without open objections{#case 'subsidy-accreditation'}The accreditation, or the contract on the tariff{#case 'financing'}Contracts of loans and own funds, signed; the statement of the round that it is funded{#case 'grid-connection-agreement'}The agreement with the grid operator, signed by both{#case 'delivery'}Delivery notes with serial numbers; photographs on the site{#case 'mechanical-completion'}The builder's protocol of completion; photographs{#case 'commissioning'}The protocol of commissioning with measurements of every circuit{#case 'acceptance-test'}The protocol of the acceptance test with the measured output against the promised one{#case 'first-feed-in'}The grid operator's confirmation; a first day of readings on record{#else}What shows that it was reached{/switch}")
    String evidence(String kind);
}
