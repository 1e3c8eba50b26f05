package energy.commonwatt.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import energy.commonwatt.generation.UploadRequest;
import energy.commonwatt.generation.UploadService;
import energy.commonwatt.projects.DocumentTopic;
import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.WholeProposal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Tells the sample story once: two operators propose plants, two administrators approve, the operators upload
 * their files and offer what is to be built, people invest. */
@ApplicationScoped
class DemoStory {

    private static final Logger LOG = Logger.getLogger(DemoStory.class);

    private final DemoConfig config;
    private final ProjectService projects;
    private final WholeProposal proposals;
    private final UploadService uploads;
    private final DemoOffer offers;
    private final DemoInvesting investing;
    private final DemoProgress progress;
    private final Clock clock;

    DemoStory(DemoConfig config, ProjectService projects, UploadService uploads, DemoOffer offers,
            DemoInvesting investing, DemoProgress progress, WholeProposal proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
        this.config = config;
        this.projects = projects;
        this.uploads = uploads;
        this.offers = offers;
        this.investing = investing;
        this.progress = progress;
    }

    void tell(@Observes StartupEvent start) {
        if (config.enabled()) {
            Thread.ofVirtual().name("demo-story").start(this::tell);
        }
    }

    private void tell() {
        DemoPlant.ALL.forEach(this::tell);
        try {
            investing.tell(DemoPlant.VILLAGE_HALL, DemoPlant.SCHOOL_ROOF);
        } catch (RuntimeException e) {
            LOG.error("The people of the demo story could not invest", e);
        }
        try {
            progress.tell(DemoPlant.VILLAGE_HALL, DemoPlant.SOLAR_OPERATOR);
        } catch (RuntimeException e) {
            LOG.error("The operator of the demo story could not write an update", e);
        }
    }

    private void tell(DemoPlant demo) {
        try {
            Project project = QuarkusTransaction.requiringNew().call(() -> approved(demo));
            if (demo.offer() != null) {
                offers.open(project.slug, demo.organisation(), demo.offer());
            }
            if (demo.file() != null) {
                upload(demo, project);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The demo plant %s could not be loaded", demo.plant().slug());
        }
    }

    private Project approved(DemoPlant demo) {
        String slug = demo.plant().slug();
        return Project.findBySlug(slug).orElseGet(() -> {
            projects.register(demo.organisation(), demo.organisationName());
            projects.register(DemoBuilding.ATTESTER, "Independent engineers (demo)");
            propose(demo);
            projects.approve(slug, "administrator");
            return projects.approve(slug, "administrator-2");
        });
    }

    private void propose(DemoPlant demo) {
        if (demo.plant().slug().equals(DemoPlant.SCHOOL_ROOF)) {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(demo.plant().timeZone()));
            proposals.handIn(demo.organisation(), "operator", DemoProposal.typed(now.toLocalDate()), DocumentTopic.PHOTOGRAPH,
                    DemoPicture.roof(now, demo.plant().latitude(), demo.plant().longitude()));
        } else {
            projects.propose(demo.plant(), DemoCosts.of(demo.plant().slug()), demo.organisation(), "operator");
        }
    }

    /** The key makes it once: a second start sends the same and is told that it is there. */
    private void upload(DemoPlant demo, Project project) {
        try (InputStream file = DemoFile.open(demo.file())) {
            Project owned = QuarkusTransaction.requiringNew().call(() -> {
                Project found = Project.findById(project.id);
                found.operator.issuer();
                return found;
            });
            uploads.accept(new UploadRequest(owned, "operator", "demo-" + demo.file(), demo.file(), null, demo.mapping()),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
