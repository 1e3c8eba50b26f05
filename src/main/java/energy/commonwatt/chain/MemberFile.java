package energy.commonwatt.chain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import energy.commonwatt.verification.Json;

/** The founding members as a file: {@code [{"name": "…", "role": "validator", "key": "0x…", "node": "0x…"}]}. */
final class MemberFile {

    private MemberFile() {
    }

    /** @throws MemberArguments.Misused when it is not such a list */
    static List<MotionAction.Admit> read(byte[] file) {
        try {
            return ((List<?>) Json.parse(file)).stream().map(it -> member((Map<?, ?>) it)).toList();
        } catch (MemberArguments.Misused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MemberArguments.Misused(
                    "The file of members is a JSON list of objects with the texts name, role, key and, "
                            + "for a validator, node: " + e.getMessage() + ".");
        }
    }

    private static MotionAction.Admit member(Map<?, ?> member) {
        String node = (String) member.get("node");
        return new MotionAction.Admit(Names.hash(text(member, "name")), MemberArguments.account(text(member, "key")),
                node == null ? Names.NO_ACCOUNT : MemberArguments.account(node), MemberArguments.role(text(member, "role")));
    }

    private static String text(Map<?, ?> member, String name) {
        return (String) Objects.requireNonNull(member.get(name), () -> "a member has no " + name);
    }
}
