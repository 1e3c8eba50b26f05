package energy.commonwatt.chain;

import java.util.Optional;

/**
 * An organisation that is or was a member.
 *
 * @param number number of the admission, from 1; an organisation that comes back has another one
 * @param organisation SHA-256 of its name, 0x-prefixed hex
 * @param name its name, where this platform knows it
 * @param key account that votes for it, 0x-prefixed lower-case hex
 * @param node account that its validator seals with; empty for a member without one
 * @param admittedAt block of its admission
 * @param removedAt block of its removal; empty for a present member
 */
public record ConsortiumMember(long number, String organisation, Optional<String> name, String key, Optional<String> node,
        Role role, long admittedAt, Optional<Long> removedAt) {

    public boolean present() {
        return removedAt.isEmpty();
    }
}
