package energy.commonwatt.onboarding;

/** Why a person was erased: a choice and no text, for it stays when everything about the person is gone. */
public enum ErasureReason {
    ASKED_BY_PERSON, NEVER_ACCEPTED, RETENTION_OVER
}
