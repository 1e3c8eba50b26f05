package energy.commonwatt.onboarding;

import java.util.Locale;

/** What a document is to show. */
public enum DocumentPurpose {
    IDENTITY, REGISTER, CATEGORY, FUNDS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
