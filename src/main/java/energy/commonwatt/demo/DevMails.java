package energy.commonwatt.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import energy.commonwatt.local.CaughtMails;
import energy.commonwatt.web.NotFound;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

/** What the local mail catcher caught, for whoever tries things out. Absent from the packaged application. */
@Path("/dev/mails")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevMails {

    private final Template list;
    private final Template one;
    private final CaughtMails mails;

    DevMails(@Location("dev/mails") Template list, @Location("dev/mail") Template one,
            @ConfigProperty(name = "commonwatt.local.mail-port") int port) {
        this.list = list;
        this.one = one;
        this.mails = new CaughtMails(port);
    }

    @GET
    public TemplateInstance all() {
        return list.data("mails", mails.all());
    }

    /** Its HTML is shown as source: a mail has styles of its own, which the pages' content security policy forbids. */
    @GET
    @Path("{address}/{number}")
    public TemplateInstance one(@PathParam("address") String address, @PathParam("number") long number) {
        return one.data("mail", mails.of(address).stream().filter(mail -> mail.number() == number).findFirst()
                .orElseThrow(() -> new NotFound("mail", address + " " + number)));
    }
}
