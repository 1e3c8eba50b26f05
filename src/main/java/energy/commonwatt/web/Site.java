package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The installation as the page frame sees it. In templates: {@code {cdi:site.chainLabel}}. */
@Named("site")
@ApplicationScoped
public class Site {

    private final WebConfig config;

    Site(WebConfig config) {
        this.config = config;
    }

    /** Empty on a chain that members seal. */
    public String chainLabel() {
        return config.chainLabel().orElse("");
    }
}
