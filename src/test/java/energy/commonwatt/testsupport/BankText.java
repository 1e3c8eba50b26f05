package energy.commonwatt.testsupport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Bank statements as text: ISO 20022 camt.053.001.08, put together without the library that reads them. */
public final class BankText {

    public static final String OURS = "DE02120300000000202051";
    private final List<String> entries = new ArrayList<>();
    private final long opening;
    private long closing;
    private String iban = OURS;

    private BankText(long openingCents) {
        opening = openingCents;
        closing = openingCents;
    }

    public static BankText from(long openingCents) {
        return new BankText(openingCents);
    }

    public BankText of(String otherIban) {
        iban = otherIban;
        return this;
    }

    /** @param reference structured, null for none @param text unstructured, null for none */
    public BankText credit(long cents, String payer, String reference, String text) {
        closing += cents;
        entries.add(entry(cents, "CRDT", UUID.randomUUID().toString(), refs("NOTPROVIDED"),
                "<Dbtr><Pty><Nm>Payer</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>"
                        + payer + "</IBAN></Id></DbtrAcct>",
                remittance(reference, text), ""));
        return this;
    }

    public BankText debit(long cents, String endToEnd) {
        closing -= cents;
        entries.add(entry(cents, "DBIT", UUID.randomUUID().toString(), refs(endToEnd), "", "", ""));
        return this;
    }

    /** One of our payments that came back. */
    public BankText returned(long cents, String endToEnd) {
        closing += cents;
        entries.add(entry(cents, "CRDT", UUID.randomUUID().toString(), refs(endToEnd), "", "",
                "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"));
        return this;
    }

    public BankText raw(String entry, long cents) {
        closing += cents;
        entries.add(entry);
        return this;
    }

    public BankText closingAt(long cents) {
        closing = cents;
        return this;
    }

    public long closing() {
        return closing;
    }

    public List<String> entries() {
        return entries;
    }

    private static String refs(String endToEnd) {
        return "<Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs>";
    }

    private static String remittance(String reference, String text) {
        return (text == null ? "" : "<Ustrd>" + text + "</Ustrd>") + (reference == null
                ? ""
                : "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + reference
                        + "</Ref></CdtrRefInf></Strd>");
    }

    private static String entry(long cents, String direction, String bankReference, String refs, String parties,
            String remittance, String returned) {
        return "<Ntry><Amt Ccy=\"EUR\">" + euros(cents) + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
                + "<AcctSvcrRef>" + bankReference.substring(0, 30)
                + "</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls>" + refs
                + "<Amt Ccy=\"EUR\">" + euros(cents) + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>"
                + (parties.isEmpty() ? "" : "<RltdPties>" + parties + "</RltdPties>")
                + (remittance.isEmpty() ? "" : "<RmtInf>" + remittance + "</RmtInf>") + returned
                + "</TxDtls></NtryDtls></Ntry>";
    }

    public byte[] bytes() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                + "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T18:00:00Z</CreDtTm></GrpHdr><Stmt><Id>"
                + UUID.randomUUID().toString().substring(0, 30)
                + "</Id><CreDtTm>2026-11-20T18:00:00Z</CreDtTm><Acct><Id><IBAN>" + iban + "</IBAN></Id></Acct>"
                + balance("OPBD", opening)
                + balance("CLBD", closing) + String.join("", entries) + "</Stmt></BkToCstmrStmt></Document>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String balance(String code, long cents) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + euros(Math.abs(cents))
                + "</Amt><CdtDbtInd>"
                + (cents < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>";
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
