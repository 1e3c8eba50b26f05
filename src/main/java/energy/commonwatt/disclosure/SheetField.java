package energy.commonwatt.disclosure;

import java.util.Locale;
import java.util.stream.Stream;

/** What an operator writes into a sheet, part by part as Annex I to Regulation (EU) 2020/1503 has them. */
enum SheetField {

    IDENTITY('A', Kind.LINE), LEGAL_FORM('A', Kind.LINE), WEBSITE('A', Kind.LINE), ADDRESS('A', Kind.LINE), EMAIL('A',
            Kind.LINE), TELEPHONE('A', Kind.LINE), OWNERSHIP('A', Kind.TEXT), MANAGEMENT('A', Kind.TEXT), RESPONSIBLE('A',
                    Kind.TABLE), ACTIVITIES('A', Kind.TEXT), STATEMENTS('A', Kind.LINE), FIGURE_YEARS('A', Kind.LINE), FIGURES(
                            'A', Kind.TABLE), FIGURES_NOTE('A', Kind.TEXT), DESCRIPTION('A', Kind.TEXT), WHEN_NOT_REACHED('B',
                                    Kind.TEXT), COMPOSITION('B', Kind.TEXT), KEY_RIGHTS('F', Kind.TEXT), RESTRICTIONS('F',
                                            Kind.TEXT), TRANSFER('F', Kind.TEXT), EXIT('F', Kind.TEXT), NATURE('G',
                                                    Kind.TEXT), COMPENSATION('G', Kind.TEXT), MITIGATION('G',
                                                            Kind.TEXT), REPAYMENTS('G', Kind.TABLE), REPAYMENT_NOTE('G',
                                                                    Kind.TEXT), DEFAULTS('G', Kind.TEXT), SERVICING('G',
                                                                            Kind.TEXT), FEES('H', Kind.TEXT), INFORMATION('H',
                                                                                    Kind.TEXT), COMPLAINTS('H', Kind.TEXT);

    /** A table has a line for each row, its columns between bars. */
    enum Kind {
        LINE, TEXT, TABLE
    }

    static final int MOST_CHARACTERS = 6_000;

    final char part;
    final Kind kind;

    SheetField(char part, Kind kind) {
        this.part = part;
        this.kind = kind;
    }

    /** For example {@code figure-years}: its name in forms and drafts. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<SheetField> in(char part) {
        return Stream.of(values()).filter(it -> it.part == part);
    }
}
