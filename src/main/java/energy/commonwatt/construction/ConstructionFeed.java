package energy.commonwatt.construction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;

/** News of a building site for feed readers. */
@Path("/projects/{slug}/rounds/{number}/construction.atom")
@PermitAll
public class ConstructionFeed {

    private static final int MOST = 50;

    private final SiteNews news;
    private final NewsMessages words;
    private final NewsLinks links;

    ConstructionFeed(SiteNews news, NewsMessages words, NewsLinks links) {
        this.news = news;
        this.words = words;
        this.links = links;
    }

    /** The entity tag is the SHA-256 of the feed: who has it already gets no body. */
    @GET
    @Produces("application/atom+xml")
    @Transactional
    public Response feed(@PathParam("slug") String slug, @PathParam("number") int number, @Context Request request) {
        byte[] feed = of(PublicSite.find(slug, number)).bytes();
        EntityTag tag = new EntityTag(Hex.of(LogHash.sha256(feed)));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(feed).tag(tag) : known).build();
    }

    private AtomText of(Escrow escrow) {
        List<SiteNews.Item> items = news.latest(escrow, MOST);
        Instant updated = items.isEmpty() ? escrow.round.decidedAt : items.getFirst().at();
        UUID id = escrow.id;
        return new AtomText(id, words.feed(escrow.round.project.name, escrow.round.number), escrow.operator.name,
                updated.truncatedTo(ChronoUnit.SECONDS), links.absolute(escrow) + ".atom", links.absolute(escrow), items);
    }
}
