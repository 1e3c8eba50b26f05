package energy.commonwatt.payments;

import java.text.Normalizer;

/** The characters that every bank of the SEPA takes (EPC 217-08): basic Latin letters, digits and a few signs. */
final class SepaText {

    private SepaText() {
    }

    /** Accents are dropped, other characters become a full stop. @param most longest text */
    static String of(String text, int most) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replace("&", "+").replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", ".").replaceAll("\\s+", " ").strip();
        String cut = plain.length() > most ? plain.substring(0, most).strip() : plain;
        return cut.isEmpty() ? "." : cut;
    }
}
