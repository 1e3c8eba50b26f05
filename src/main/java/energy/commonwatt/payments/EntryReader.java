package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an entry (Ntry) of a statement: none when it is not booked, one for each transaction when the bank put several into one booking. In
 * version 2 the state is the text of Sts and parties are named directly; later versions have one element more in between.
 */
final class EntryReader {

    private final String currency;

    EntryReader(String currency) {
        this.currency = currency;
    }

    List<ReadEntry> read(XmlElement entry) {
        XmlElement state = entry.required("Sts/Cd", "Sts");
        long amount = XmlValues.minorUnits(entry.required("Amt"), currency);
        if (!state.text().equals("BOOK") || amount == 0) {
            return List.of();
        }
        LocalDate bookedOn = XmlValues.date(entry.required("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"));
        List<XmlElement> transactions = entry.all("NtryDtls/TxDtls");
        if (transactions.size() <= 1) {
            XmlElement details = transactions.isEmpty() ? entry : transactions.getFirst();
            return List.of(booked(entry, details, XmlValues.credit(entry), amount, bookedOn));
        }
        if (transactions.stream().noneMatch(it -> amount(it).isPresent())) {
            // A batch whose parts have no amounts: one booking that somebody has to look at.
            return List.of(booked(entry, entry, XmlValues.credit(entry), amount, bookedOn));
        }
        return batch(entry, transactions, amount, bookedOn);
    }

    private List<ReadEntry> batch(XmlElement entry, List<XmlElement> transactions, long amount, LocalDate bookedOn) {
        boolean credit = XmlValues.credit(entry);
        List<ReadEntry> parts = transactions.stream().map(details -> {
            XmlElement part = amount(details).orElseThrow(() -> StatementInvalid.at(details, "an amount", "none"));
            boolean incoming = details.first("CdtDbtInd").isPresent() ? XmlValues.credit(details) : credit;
            return booked(entry, details, incoming, XmlValues.minorUnits(part, currency), bookedOn);
        }).filter(part -> part.minorUnits() > 0).toList();
        long sum = parts.stream().mapToLong(ReadEntry::signed).reduce(0, Math::addExact);
        if (sum != (credit ? amount : -amount)) {
            throw StatementInvalid.at(entry, "transactions that make " + XmlValues.words(credit ? amount : -amount, currency),
                    XmlValues.words(sum, currency));
        }
        return parts;
    }

    /** What the account moved by; the instructed amount may be in another currency. */
    private static Optional<XmlElement> amount(XmlElement details) {
        return details.first("Amt", "AmtDtls/TxAmt/Amt");
    }

    private static ReadEntry booked(XmlElement entry, XmlElement details, boolean credit, long amount, LocalDate bookedOn) {
        String side = credit ? "Dbtr" : "Cdtr";
        ReadEntry.Party party = new ReadEntry.Party(details.text("RltdPties/" + side + "Acct/Id/IBAN").orElse(null),
                details.text("RltdPties/" + side + "/Nm", "RltdPties/" + side + "/Pty/Nm").orElse(null));
        List<String> references = details.all("RmtInf/Strd/CdtrRefInf/Ref").stream().map(XmlElement::text)
                .filter(text -> !text.isEmpty()).toList();
        return new ReadEntry(credit, amount, bookedOn, party, words(entry, details, references), references,
                bankReference(entry, details),
                details.text("Refs/EndToEndId").filter(id -> !id.equals("NOTPROVIDED")).orElse(null),
                returned(entry, details));
    }

    private static String words(XmlElement entry, XmlElement details, List<String> references) {
        BiFunction<XmlElement, String, String> lines = (from, path) -> from.all(path).stream().map(XmlElement::text)
                .collect(Collectors.joining(" "));
        return Stream.of(lines.apply(details, "RmtInf/Ustrd"), String.join(" ", references),
                lines.apply(details, "AddtlTxInf"), lines.apply(entry, "AddtlNtryInf"))
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String bankReference(XmlElement entry, XmlElement details) {
        return Stream.of(entry.text("AcctSvcrRef"), details.text("Refs/AcctSvcrRef"), details.text("Refs/TxId"))
                .flatMap(Optional::stream).distinct().collect(Collectors.joining("/"));
    }

    private static String returned(XmlElement entry, XmlElement details) {
        return details.text("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry")
                .or(() -> entry.text("RvslInd").filter(it -> it.equals("true") || it.equals("1")).map(it -> "reversal"))
                .orElse(null);
    }
}
