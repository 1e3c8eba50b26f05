package energy.commonwatt.trials;

/**
 * One attack that everybody may watch. A bean (scope {@code ApplicationScoped}), so that it may have injected what it attacks; the
 * words of its story stand in {@link AttackLines}. It prepares its own log, puts back what it changed, and can be run again and
 * again.
 */
interface Trial {

    /** From 1, unique: its place on the page. */
    int number();

    /** Whether it stops or falsifies validators, which only the local Besu network has. */
    default boolean needsBesu() {
        return false;
    }

    /**
     * Attacks, and looks on as an investor would.
     *
     * @throws TrialBroken when the attack could not be carried out; then nothing is said about whether it would have been withstood
     */
    TrialReport run(TrialGround ground);
}
