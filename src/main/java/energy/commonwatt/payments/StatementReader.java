package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads bank-to-customer statements (ISO 20022 camt.053.001, versions 2 to 12) of one account. The versions differ in where a few elements
 * stand, so each is looked for at both places.
 *
 * <p>
 * The message library writes messages, but does not read them here: its readers leave out silently what they cannot convert, and a statement
 * must be refused at its line instead. Tests hold both against each other.
 */
final class StatementReader {

    private static final Pattern KIND = Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(\\d{2})");
    private static final int OLDEST = 2;
    private static final int NEWEST = 12;

    private final String iban;
    private final String currency;
    private final EntryReader entries;

    /** @param iban the only account whose statements are read @param currency the only currency */
    StatementReader(String iban, String currency) {
        this.iban = iban;
        this.currency = currency;
        this.entries = new EntryReader(currency);
    }

    /**
     * @return its statements, in the file's order
     * @throws StatementInvalid when it cannot be read, is of another account or currency, or does not add up
     */
    List<ReadStatement> read(byte[] xml) {
        XmlMessage.Read message = XmlMessage.read(xml);
        checkKind(message);
        List<XmlElement> statements = message.root().required("BkToCstmrStmt").all("Stmt");
        if (statements.isEmpty()) {
            throw StatementInvalid.at(message.root(), "a statement (Stmt)", "none");
        }
        statements.forEach(this::checkAccount);
        return statements.stream().map(this::statement).toList();
    }

    private static void checkKind(XmlMessage.Read message) {
        XmlElement root = message.root();
        Matcher kind = KIND.matcher(message.namespace());
        int version = kind.matches() ? Integer.parseInt(kind.group(1)) : 0;
        if (!root.name().equals("Document") || version < OLDEST || version > NEWEST) {
            throw new StatementInvalid("This is no bank statement", root.line(), root.column(),
                    "a Document of camt.053.001, version 02 to " + NEWEST,
                    message.namespace().isEmpty() ? root.name() : message.namespace());
        }
    }

    private void checkAccount(XmlElement statement) {
        XmlElement account = statement.required("Acct");
        String found = account.text("Id/IBAN").orElse("an account without IBAN");
        if (!found.equals(iban)) {
            throw new StatementInvalid("This is a statement of another account", account.line(), account.column(), iban, found);
        }
    }

    private ReadStatement statement(XmlElement statement) {
        XmlElement opening = balance(statement, "OPBD").or(() -> balance(statement, "PRCD"))
                .orElseThrow(() -> StatementInvalid.at(statement, "an opening balance (OPBD or PRCD)", "none"));
        XmlElement closing = balance(statement, "CLBD")
                .orElseThrow(() -> StatementInvalid.at(statement, "a closing balance (CLBD)", "none"));
        List<ReadEntry> booked = statement.all("Ntry").stream().flatMap(entry -> entries.read(entry).stream()).toList();
        ReadStatement read = new ReadStatement(statement.required("Id").text(), signed(opening), date(opening), signed(closing),
                date(closing), booked);
        checkSum(statement, read);
        return read;
    }

    private static Optional<XmlElement> balance(XmlElement statement, String code) {
        return statement.all("Bal").stream().filter(it -> it.text("Tp/CdOrPrtry/Cd").filter(code::equals).isPresent())
                .findFirst();
    }

    private long signed(XmlElement balance) {
        long amount = XmlValues.minorUnits(balance.required("Amt"), currency);
        return XmlValues.credit(balance) ? amount : -amount;
    }

    private static LocalDate date(XmlElement balance) {
        return XmlValues.date(balance.required("Dt/Dt", "Dt/DtTm"));
    }

    private void checkSum(XmlElement element, ReadStatement read) {
        long sum = read.opening();
        for (ReadEntry entry : read.entries()) {
            sum = Math.addExact(sum, entry.signed());
        }
        if (sum != read.closing()) {
            throw new StatementInvalid("The statement does not add up", element.line(), element.column(),
                    "opening balance and entries that make the closing balance " + XmlValues.words(read.closing(), currency),
                    XmlValues.words(sum, currency));
        }
    }
}
