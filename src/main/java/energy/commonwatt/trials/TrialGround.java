package energy.commonwatt.trials;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import energy.commonwatt.records.Records;

/** The real local parts that trials attack and look at. What else a trial needs it has injected. */
interface TrialGround {

    /** The platform's database, with the platform's own rights. */
    DataSource database();

    /** Puts statements on record. */
    Records records();

    /** JSON-RPC addresses of the members' nodes, preferred first. */
    List<URI> nodes();

    /** The witnesses that cosign heads; may be empty. */
    List<Watcher> witnesses();

    /** Where the application itself answers, without a slash at the end. */
    URI application();

    /** For the application, nodes and witnesses; without cookies. */
    HttpClient http();

    /** The command that runs the modules of the checker's page; empty where they are not at hand. */
    Optional<List<String>> checkerOfPage();

    Clock clock();

    /** @param name who runs the witness @param url where it answers @param vkey its public key as text */
    record Watcher(String name, URI url, String vkey) {
    }
}
