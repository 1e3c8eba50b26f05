package energy.commonwatt.construction;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A photograph of an update, for everybody; it is named by its hash. */
@Entity
@Table(name = "site_photograph")
public class Photograph extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public SiteUpdate update;
    public int position;
    /** What it shows, in words. */
    public String shows;
    public String mediaType;
    public long bytes;
    /** 64 hex digits. */
    public String sha256;
    /** As the camera says, in a time zone that it does not say; null when it says nothing. */
    public LocalDateTime takenAt;
    /** Degrees north (WGS 84), as the camera says; likewise {@code longitude}, degrees east. */
    public BigDecimal latitude;
    public BigDecimal longitude;

    protected Photograph() {
    }

    Photograph(SiteUpdate update, int position, UpdateText.Shot shot) {
        this.id = UUID.randomUUID();
        this.update = update;
        this.position = position;
        this.shows = shot.shows();
        this.mediaType = shot.content().mediaType();
        this.bytes = shot.content().bytes().length;
        this.sha256 = shot.content().sha256();
        this.takenAt = shot.content().capture().takenAt();
        this.latitude = shot.content().capture().latitude();
        this.longitude = shot.content().capture().longitude();
    }

    static List<Photograph> of(SiteUpdate update) {
        return list("update = ?1 order by position", update);
    }

    static Optional<Photograph> named(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** The bytes stand apart, once for each hash. */
    static void keep(EvidenceContent content) {
        getEntityManager().createNativeQuery(
                "insert into site_photograph_content (sha256, content) values (?1, ?2) on conflict (sha256) do nothing")
                .setParameter(1, content.sha256()).setParameter(2, content.bytes()).executeUpdate();
    }

    /** When it was taken, to the minute. */
    public String takenText() {
        return Capture.when(takenAt);
    }

    /** Where it was taken, degrees north and east. */
    public String placeText() {
        return latitude.toPlainString() + ", " + longitude.toPlainString();
    }

    byte[] content() {
        return (byte[]) getEntityManager()
                .createNativeQuery("select content from site_photograph_content where sha256 = ?1", byte[].class)
                .setParameter(1, sha256).getSingleResult();
    }
}
