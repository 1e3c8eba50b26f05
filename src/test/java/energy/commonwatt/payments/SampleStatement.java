package energy.commonwatt.payments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A statement as a bank might write it, in the form of version 2 or of version 8 and later. */
final class SampleStatement {

    static final String ACCOUNT = "DE02120300000000202051";
    static final String PAYER = "FR1420041010050500013M02606";
    static final String OTHER = "NO9386011117947";
    static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final List<String> entries = new ArrayList<>();
    private String version = "08";
    private String account = ACCOUNT;
    private String currency = "EUR";
    private String id = "2026-11-30";
    private long opening;
    private long sum;
    private Long closing;

    static SampleStatement from(long opening) {
        SampleStatement statement = new SampleStatement();
        statement.opening = opening;
        return statement;
    }

    SampleStatement version(String version) {
        this.version = version;
        return this;
    }

    SampleStatement account(String account) {
        this.account = account;
        return this;
    }

    SampleStatement currency(String currency) {
        this.currency = currency;
        return this;
    }

    SampleStatement id(String id) {
        this.id = id;
        return this;
    }

    SampleStatement closing(long closing) {
        this.closing = closing;
        return this;
    }

    /** Money from somebody with a structured reference. */
    SampleStatement credit(String bankReference, long cents, String payer, String reference) {
        return add(cents, true, "BOOK", bankReference, details("", payer, true, structured(reference)));
    }

    /** Money from somebody with a text. */
    SampleStatement creditWithText(String bankReference, long cents, String payer, String... lines) {
        StringBuilder text = new StringBuilder("<RmtInf>");
        List.of(lines).forEach(line -> text.append("<Ustrd>").append(line).append("</Ustrd>"));
        return add(cents, true, "BOOK", bankReference, details("", payer, true, text + "</RmtInf>"));
    }

    SampleStatement debit(String bankReference, long cents, String endToEnd) {
        return add(cents, false, "BOOK", bankReference, details(refs(endToEnd), OTHER, false, ""));
    }

    SampleStatement sentBack(String bankReference, long cents, String endToEnd) {
        return add(cents, true, "BOOK", bankReference,
                details(refs(endToEnd), OTHER, true, "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"));
    }

    SampleStatement pending(long cents) {
        String before = Long.toString(sum);
        add(cents, true, "PDNG", "pending", "");
        sum = Long.parseLong(before);
        return this;
    }

    SampleStatement raw(long signed, String entry) {
        sum += signed;
        entries.add(entry);
        return this;
    }

    private SampleStatement add(long cents, boolean credit, String state, String bankReference, String details) {
        sum += credit ? cents : -cents;
        String status = version.compareTo("04") < 0 ? state : "<Cd>" + state + "</Cd>";
        entries.add("""
                    <Ntry>
                      <NtryRef>%d</NtryRef>
                      <Amt Ccy="%s">%s</Amt>
                      <CdtDbtInd>%s</CdtDbtInd>
                      <Sts>%s</Sts>
                      <BookgDt><Dt>%s</Dt></BookgDt>
                      <AcctSvcrRef>%s</AcctSvcrRef>
                      <NtryDtls>%s</NtryDtls>
                    </Ntry>
                """.formatted(entries.size() + 1, currency, decimal(cents), credit ? "CRDT" : "DBIT", status, DAY,
                bankReference,
                details));
        return this;
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String refs(String endToEnd) {
        return "<Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs>";
    }

    private static String structured(String reference) {
        return "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + reference
                + "</Ref></CdtrRefInf></Strd></RmtInf>";
    }

    private String details(String refs, String iban, boolean credit, String rest) {
        String side = credit ? "Dbtr" : "Cdtr";
        String name = version.compareTo("08") < 0 ? "<Nm>Payer &amp; Co</Nm>" : "<Pty><Nm>Payer &amp; Co</Nm></Pty>";
        String acct = iban == null ? "" : "<" + side + "Acct><Id><IBAN>" + iban + "</IBAN></Id></" + side + "Acct>";
        return "<TxDtls>" + refs + "<RltdPties><" + side + ">" + name + "</" + side + ">" + acct + "</RltdPties>" + rest
                + "</TxDtls>";
    }

    long end() {
        return closing == null ? opening + sum : closing;
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s">
                <BkToCstmrStmt>
                  <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-12-01T01:00:00Z</CreDtTm></GrpHdr>
                  <Stmt>
                    <Id>%s</Id>
                    <CreDtTm>2026-12-01T01:00:00Z</CreDtTm>
                    <Acct><Id><IBAN>%s</IBAN></Id></Acct>
                %s%s%s  </Stmt>
                </BkToCstmrStmt>
                </Document>
                """.formatted(version, id, id, account, balance("OPBD", opening), balance("CLBD", end()),
                String.join("", entries));
    }

    private String balance(String code, long cents) {
        return """
                    <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """
                .formatted(code, currency, decimal(Math.abs(cents)), cents < 0 ? "DBIT" : "CRDT", DAY);
    }

    byte[] xml() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

}
