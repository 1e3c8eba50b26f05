package energy.commonwatt.mail;

import java.time.Instant;

/**
 * Letters that are not sent.
 *
 * @param waiting how many are yet to be sent
 * @param inTrouble how many of those have failed once or more
 * @param givenUp how many were given up, ever
 * @param oldest when the oldest that waits was posted, null when none waits
 */
record WaitingLetters(long waiting, long inTrouble, long givenUp, Instant oldest) {

    static final WaitingLetters NONE = new WaitingLetters(0, 0, 0, null);

    /** Counts in the caller's transaction. */
    static WaitingLetters count() {
        Object[] row = Letter.getEntityManager().createQuery(
                "select count(*), count(problem), min(postedAt) from Letter where nextTry is not null", Object[].class)
                .getSingleResult();
        return new WaitingLetters((Long) row[0], (Long) row[1], Letter.count("givenUpAt is not null"), (Instant) row[2]);
    }
}
