package energy.commonwatt.funding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the yearly statement. */
@MessageBundle("statement")
public interface StatementMessages {

    @Message("Statement of {year}")
    String title(String year);

    @Message("Holder: {name}")
    String holder(String name);

    @Message("What happened to your investments in this calendar year (UTC). Amounts paid in are positive, amounts paid back negative.")
    String lead();

    @Message("Day")
    String day();

    @Message("What")
    String what();

    @Message("Plant")
    String plant();

    @Message("Amount")
    String amount();

    @Message("Committed")
    String committed();

    @Message("Paid in")
    String paid();

    @Message("Revoked")
    String revoked();

    @Message("Paid back")
    String refunded();

    @Message("Given back, not released")
    String givenBack();

    @Message("Lapsed")
    String lapsed();

    @Message("Paid in less paid back")
    String balance();

    @Message("Nothing happened in this year.")
    String nothing();

    @Message("Each line stands on record: your portfolio has the proof of each. This statement is no tax advice.")
    String notes();
}
