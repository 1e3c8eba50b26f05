package energy.commonwatt.construction;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of pages for letters and feeds. */
@ApplicationScoped
class NewsLinks {

    private final Optional<String> site;

    NewsLinks(@ConfigProperty(name = "commonwatt.address") Optional<String> site) {
        this.site = site;
    }

    /** Without the address of the application no link in a letter would lead here. */
    boolean known() {
        return site.isPresent();
    }

    /** With the application's address where it is known. @param path with a slash in front */
    String absolute(String path) {
        return site.orElse("") + path;
    }

    String absolute(Escrow escrow) {
        return absolute(path(escrow));
    }

    static String path(Escrow escrow) {
        return "/projects/" + escrow.round.project.slug + "/rounds/" + escrow.round.number + "/construction";
    }
}
