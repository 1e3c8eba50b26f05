package energy.commonwatt.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.web.Format;

/** What happened to an investor's money in a calendar year (UTC), as a PDF for the tax office. */
@ApplicationScoped
class YearStatement {

    private final StatementMessages words;
    private final Format format;
    private final PaidOut paidOut;

    YearStatement(StatementMessages words, Format format, PaidOut paidOut) {
        this.words = words;
        this.format = format;
        this.paidOut = paidOut;
    }

    /** Calendar years in which something happened, the oldest first. */
    List<Integer> years(List<Position> positions) {
        return positions.stream().flatMap(it -> lines(it).stream()).map(Line::year).distinct().sorted().toList();
    }

    /** One thing that happened. @param cents money in, negative for money back, of which nothing moved 0 */
    private record Line(Instant at, String what, String plant, long cents, String currency) {

        int year() {
            return at.atOffset(ZoneOffset.UTC).getYear();
        }
    }

    byte[] pdf(int year, Investor investor, List<Position> positions) {
        List<Line> lines = positions.stream().flatMap(it -> lines(it).stream())
                .filter(it -> it.year() == year).sorted(Comparator.comparing(Line::at)).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfText text = new PdfText()) {
            text.heading(words.title(Integer.toString(year)));
            text.paragraph(words.holder(investor.name()));
            text.paragraph(words.lead());
            text.row(true, words.day(), words.what(), words.plant(), words.amount());
            for (Line line : lines) {
                text.row(false, format.day(line.at, "UTC"), line.what, line.plant,
                        line.cents == 0 ? "" : format.money(line.cents, line.currency));
            }
            for (String currency : lines.stream().map(Line::currency).distinct().sorted().toList()) {
                long sum = lines.stream().filter(it -> it.currency.equals(currency)).mapToLong(Line::cents).sum();
                text.row(true, "", words.balance(), "", format.money(sum, currency));
            }
            text.paragraph(lines.isEmpty() ? words.nothing() : words.notes());
            text.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<Line> lines(Position position) {
        Commitment it = position.commitment();
        long cents = it.amount().minorUnits();
        List<Line> lines = new ArrayList<>();
        add(lines, it, it.committedAt, words.committed(), 0);
        add(lines, it, it.paidAt, words.paid(), cents);
        add(lines, it, it.revokedAt, words.revoked(), 0);
        add(lines, it, it.endedAt, it.state == CommitmentState.REFUNDED ? words.refunded() : words.lapsed(),
                it.state == CommitmentState.REFUNDED ? -cents : 0);
        paidOut.givenBack(it.id).ifPresent(back -> add(lines, it, back.bookedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                words.givenBack(), -back.amount().minorUnits()));
        return lines;
    }

    private static void add(List<Line> lines, Commitment it, Instant at, String what, long cents) {
        if (at != null) {
            lines.add(new Line(at, what, it.round.project.name, cents, it.round.currency));
        }
    }
}
