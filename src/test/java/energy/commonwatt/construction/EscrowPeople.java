package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.hibernate.orm.panache.Panache;

/** What people do about milestones, whether they may or not, on the platform and in an escrow's books. */
final class EscrowPeople {

    private final EscrowLife.World world;
    private final UUID id;
    private final String log;
    private final EscrowBooks books;
    private final EscrowBank bank;

    /** @param log that has its records */
    EscrowPeople(EscrowLife.World world, UUID id, String log, EscrowBooks books, EscrowBank bank) {
        this.world = world;
        this.id = id;
        this.log = log;
        this.books = books;
        this.bank = bank;
    }

    private void saw(String what) {
        world.seen().count(what);
    }

    /** A refusal has written nothing, not even what only its transaction would have undone. */
    private void attempt(String what, boolean expected, Supplier<?> act) {
        long records = StoredRecord.count("logName", log);
        boolean done = Histories.unlessRefused(act).isPresent();
        assertEquals(expected, done, what);
        if (!done) {
            Panache.getEntityManager().clear();
            assertEquals(records, StoredRecord.count("logName", log), "records after the refusal");
        }
        saw(done ? what : what + " refused");
    }

    /** @param twice the same bytes once more */
    void upload(EscrowBooks.Step it, boolean twice, UUID organisation, String account) {
        String content = "what,how many\nmodules," + UUID.randomUUID();
        boolean expected = it.state == MilestoneState.PLANNED && organisation.equals(Plants.OPERATOR);
        for (int time = 0; time < (twice ? 2 : 1); time++) {
            attempt("upload", expected, () -> add(it, content, organisation, account));
            if (expected) {
                saw(it.files.put(content, account) == null ? "uploaded by " + account : "uploaded twice");
            }
        }
    }

    void uploadNothing(EscrowBooks.Step it) {
        attempt("upload of nothing", false, () -> add(it, "", Plants.OPERATOR, "operator"));
    }

    private EvidenceFile add(EscrowBooks.Step to, String content, UUID organisation, String account) {
        try {
            return world.evidence().add(to.id, organisation, account,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void handIn(EscrowBooks.Step it) {
        boolean expected = it.state == MilestoneState.PLANNED && !it.files.isEmpty();
        attempt("hand in", expected, () -> world.evidence().handIn(it.id, Plants.OPERATOR));
        if (expected) {
            it.state = MilestoneState.HANDED_IN;
            books.tell("milestone-evidence", it, null);
        }
    }

    void find(EscrowBooks.Step it, boolean reached, AttesterService.Engineer who) {
        boolean expected = it.state == MilestoneState.HANDED_IN && who.organisation().equals(Plants.ATTESTER)
                && !it.files.containsValue(who.account());
        String words = "Seen on site, all of it";
        attempt(reached ? "confirm" : "reject", expected, () -> reached
                ? world.attester().confirm(it.id, who, words, null, null)
                : world.attester().reject(it.id, who, words));
        if (expected) {
            it.state = reached ? MilestoneState.ATTESTED : MilestoneState.PLANNED;
            it.attestedBy = reached ? who.account() : null;
            if (!reached) {
                it.files.clear();
            }
            books.tell("milestone-finding", it, null);
        }
    }

    void release(EscrowBooks.Step it, ReleaseService.Administrator who) {
        boolean expected = books.mayRelease(it, who, world.clock().instant());
        boolean second = expected && it.firstReleaser != null;
        attempt(second ? "release" : "first half", expected, () -> {
            boolean was = world.releases().release(it.id, who);
            assertEquals(second, was, "second half");
            return was;
        });
        if (expected) {
            books.release(it, who.account());
        }
    }

    void withdraw(EscrowBooks.Step it, ReleaseService.Administrator who) {
        boolean expected = it.state == MilestoneState.ATTESTED && who.account().equals(it.firstReleaser);
        attempt("withdrawal", expected, () -> {
            world.releases().withdraw(it.id, who);
            return true;
        });
        if (expected) {
            it.firstReleaser = null;
        }
    }

    void halt(String reason) {
        boolean expected = books.started && !books.halted && !reason.isBlank();
        attempt("halt", expected, () -> {
            world.releases().halt(id, BuildingSite.FIRST, reason);
            return true;
        });
        if (expected) {
            books.halted = true;
            books.tell("escrow-halted", null, null);
        }
    }

    void resume() {
        boolean expected = books.halted;
        attempt("resume", expected, () -> {
            world.releases().resume(id, BuildingSite.SECOND);
            return true;
        });
        if (expected) {
            books.halted = false;
            books.tell("escrow-resumed", null, null);
        }
    }

    /** What everybody waits for. */
    void goOn(EscrowBooks.Step it) {
        switch (it.state) {
            case PLANNED -> {
                upload(it, false, Plants.OPERATOR, "operator");
                handIn(it);
            }
            case HANDED_IN -> find(it, true, BuildingSite.ENGINEER);
            case ATTESTED -> release(it, it.firstReleaser == null ? BuildingSite.FIRST : BuildingSite.SECOND);
            case RELEASED -> bank.goOn(it);
        }
    }
}
