package energy.commonwatt.construction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What investors are written when a milestone is late. */
@MessageBundle("delay")
public interface DelayMessages {

    @Message("A milestone of {plant} is late")
    String late(String plant);

    @Message("A milestone of {plant} is overdue")
    String overdue(String plant);

    @Message("“{milestone}” of {plant} had to be attested before {due}, and is not. The offer allows {days} days of grace; after them it is overdue.")
    String lateLead(String plant, String milestone, String due, int days);

    @Message("“{milestone}” of {plant} had to be attested before {due}, and is not. The grace period that the offer promised is over.")
    String overdueLead(String plant, String milestone, String due);

    @Message("As the offer promised, no more of the money is released until it is attested, and you will be asked: a vote of {days} days, by units, on going on, on other parties or on winding up. You get a letter when it begins.")
    String stopped(int days);

    @Message("Money for other milestones can still be released. You need not do anything.")
    String goesOn();
}
