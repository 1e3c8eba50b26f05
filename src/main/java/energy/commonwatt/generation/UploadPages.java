package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator's uploads in the browser: send a file, say how to read it, look at what became of it. */
@Path("/operator/uploads")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class UploadPages {

    private static final int SHOWN = 50;

    @CheckedTemplate(basePath = "generation")
    static class Templates {

        static native TemplateInstance uploads(List<Project> projects, List<Upload> uploads, UUID key, RuleViolation violation,
                List<LineRemark> faults);

        static native TemplateInstance mapping(Upload upload, MappingForm form, UploadPreview preview,
                List<MeteringPoint> meters,
                RuleViolation violation);

        static native TemplateInstance upload(Upload upload, UploadLog log, long percent);
    }

    private final UploadService service;
    private final Previews previews;
    private final CurrentUser user;

    UploadPages(UploadService service, Previews previews, CurrentUser user) {
        this.service = service;
        this.previews = previews;
        this.user = user;
    }

    @GET
    public TemplateInstance uploads() {
        return list(null, List.of());
    }

    private TemplateInstance list(RuleViolation violation, List<LineRemark> faults) {
        List<Project> projects = user.organisation().map(Project::listOwn).orElse(List.of()).stream()
                .filter(project -> project.state.published()).toList();
        List<Upload> uploads = user.organisation().map(own -> Upload.newestOf(own, SHOWN)).orElse(List.of());
        return Templates.uploads(projects, uploads, UUID.randomUUID(), violation, faults);
    }

    /** @param key made with the form, so that a double click is one upload */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(@RestForm String project, @RestForm String key, @RestForm FileUpload file) throws IOException {
        if (file == null) {
            UploadRuleViolation none = new UploadRuleViolation(400, "No file was chosen", "a file of readings", "none");
            return Response.status(none.status()).entity(list(none, List.of())).build();
        }
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            Project own = Project.findOwn(project, user.requiredOrganisation())
                    .orElseThrow(() -> new NotFound("project", project));
            Upload upload = service.receive(new UploadRequest(own, user.account(), key, file.fileName(), null, null), body);
            return Response.seeOther(address(upload)).build();
        } catch (UnreadableFile unreadable) {
            return Response.status(unreadable.status()).entity(list(unreadable, unreadable.faults())).build();
        } catch (UploadRuleViolation violation) {
            return Response.status(violation.status()).entity(list(violation, List.of())).build();
        }
    }

    /** @param page of the remarks on lines, from 1 */
    @GET
    @Path("{id}")
    public Response upload(@PathParam("id") UUID id, @RestQuery @DefaultValue("1") int page) {
        Upload upload = own(id);
        if (upload.waitsForMapping()) {
            return Response.seeOther(URI.create("/operator/uploads/" + id + "/mapping")).build();
        }
        long percent = upload.finished() ? 100 : upload.bytesDone * 100 / Math.max(1, upload.size);
        return Response.ok(Templates.upload(upload, UploadLog.of(upload, page), percent)).build();
    }

    /** All remarks that are kept, for a spreadsheet. */
    @GET
    @Path("{id}/log.csv")
    @Produces("text/csv")
    public Response log(@PathParam("id") UUID id) {
        return Response.ok(UploadLog.csv(own(id)))
                .header("Content-Disposition", "attachment; filename=\"upload-" + id + "-log.csv\"").build();
    }

    @GET
    @Path("{id}/mapping")
    public TemplateInstance mapping(@PathParam("id") UUID id) {
        Upload upload = own(id);
        UploadPreview preview = previews.of(upload, null);
        MappingForm form = preview.mapping() == null ? new MappingForm() : MappingForm.of(preview.mapping());
        return Templates.mapping(upload, form, preview, MeteringPoint.of(upload.project), null);
    }

    /** Looks again with other choices, or confirms them. */
    @POST
    @Path("{id}/mapping")
    public Response mapping(@PathParam("id") UUID id, @BeanParam MappingForm form) {
        Upload upload = own(id);
        List<MeteringPoint> meters = MeteringPoint.of(upload.project);
        try {
            ColumnMapping mapping = form.mapping();
            if (form.confirmed()) {
                service.start(id, mapping, user.account());
                return Response.seeOther(address(upload)).build();
            }
            return Response.ok(Templates.mapping(upload, form, previews.of(upload, mapping), meters, null)).build();
        } catch (MappingInvalid | UnreadableFile | UploadRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(Templates.mapping(upload, form, previews.of(upload, null), meters, violation)).build();
        }
    }

    private Upload own(UUID id) {
        return Upload.findOwn(id, user.requiredOrganisation()).orElseThrow(() -> new NotFound("upload", id));
    }

    private static URI address(Upload upload) {
        return URI.create("/operator/uploads/" + upload.id);
    }
}
