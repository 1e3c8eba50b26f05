package energy.commonwatt.testsupport;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import energy.commonwatt.construction.MatrixProgress;
import energy.commonwatt.construction.MatrixSites;
import energy.commonwatt.disclosure.MatrixSheets;
import energy.commonwatt.onboarding.Newcomer;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.verification.LogHash;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Something of the demo operator behind every route, and a request that is right but for who sends it. */
public final class MatrixFixture {

    /** Any 16 bytes: the token in the form must equal the one in the cookie. */
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String MAPPING = """
            {"timeColumn":"start","endColumn":"end","order":"YEAR_FIRST","stamp":"START","valueColumn":"energyWh",
             "quantity":"ENERGY_PER_INTERVAL","unit":"Wh","zone":"UTC","trustOffset":true,"meteringPoint":"M1"}""";
    private static final List<String> FIELDS = List.of("reason", "name", "slug", "summary", "technology", "acKilowatts",
            "dcKilowatts",
            "place", "latitude", "longitude", "timeZone", "meteringPoints", "trustTier", "timeColumn", "timeOfDayColumn",
            "order", "stamp",
            "valueColumn", "quantity", "unit", "interval", "zone", "clock", "meteringPoint", "meteringPointColumn",
            "filterColumn",
            "filterValues", "endColumn", "meteringPointCodes", "noValue", "action", "birthDay", "birthMonth", "birthYear",
            "nationality",
            "street", "postcode", "city", "country", "taxCountry", "register", "number", "representative", "ownerName",
            "ownerDay",
            "ownerMonth", "ownerYear", "ownerShare", "source", "explanation", "exposed", "sophisticated", "criteria", "aware",
            "iban", "version", "income", "liquidAssets", "commitments", "confirmed", "seen", "steps", "why", "listsSearched",
            "about", "chosen", "amount", "reference", "line", "kind", "evidence", "dueOn", "tranche", "inOrder", "stops",
            "attester",
            "graceDays",
            "voteDays", "quorumPercent", "updateDays", "payeeName", "payeeIban", "finding", "organisation", "address", "choice",
            "operator", "decision");
    private static MatrixFixture known;

    private final ProjectService projects;
    private final String slug;
    private final String upload;
    private final String record;
    private final String log;
    private final String investor = Newcomer.handedIn().toString();
    private final String document = Newcomer.document(UUID.fromString(investor)).toString();
    private final MatrixRounds rounds;
    private final MatrixPayments payments = new MatrixPayments();
    private final MatrixSites sites;
    private final MatrixSheets sheets;
    private final MatrixProposals proposals = new MatrixProposals();

    private MatrixFixture(ProjectService projects) {
        this.projects = projects;
        this.slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1", "M2");
        String token = new DemoIdentity().machineToken();
        String location = given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv")
                .body(Plants.csv(Plants.rows("M1", 3))).post("/api/v1/projects/" + slug + "/readings").then().statusCode(202)
                .extract().header("Location");
        this.upload = location.substring(location.lastIndexOf('/') + 1);
        this.record = Plants.finished(token, location).getString("records[0]");
        Plants.pack(record);
        String name = given().get("/api/v1/projects/" + slug).then().statusCode(200).extract().path("log");
        this.log = HexFormat.of().formatHex(LogHash.logId(name));
        this.rounds = new MatrixRounds(slug);
        this.sites = new MatrixSites();
        this.sheets = new MatrixSheets();
    }

    public static synchronized MatrixFixture of(ProjectService projects) {
        if (known == null) {
            known = new MatrixFixture(projects);
        }
        return known;
    }

    /** The route with everything filled in; what is decided or proposed is new each time. */
    public String path(String route) {
        String path = route.substring(route.indexOf('/'));
        String id = path.startsWith("/api/v1/logs") || path.startsWith("/logs/")
                ? log
                : path.contains("/uploads")
                        ? upload
                        : path.contains("/organisations/") ? organisation() : path.contains("/investors/") ? investor : record;
        String query = path.endsWith("/consistency")
                ? "?oldSize=1&newSize=2"
                : path.endsWith("/proof")
                        ? "?start=2020-06-01T00:00:00Z"
                        : path.endsWith("/reading") ? "?day=2020-06-01&time=02:00" : "";
        String named = path.startsWith("/administrator/") && path.contains("{slug}") ? Plants.proposed(projects) : slug;
        if (MatrixSheets.has(path)) {
            return sheets.path(path);
        }
        if (MatrixSites.has(path)) {
            return sites.path(path);
        }
        if (path.startsWith("/administrator/payments/")) {
            return payments.path(path);
        }
        if (MatrixProposals.owns(path)) {
            return proposals.path(path);
        }
        if (path.contains("/offers/") || path.contains("/rounds") || path.contains("/investor/commitments/")) {
            return rounds.path(path);
        }
        return path.replace("{id}", id).replace("{document}", document).replace("{number}", "2")
                .replace("{year}", "2026").replace("{slug}", named)
                .replace("{code}", "M1")
                .replace("{start}",
                        "2020-06-01T00:00:00Z")
                .replace("{name}/{version}", "commonwatt-rules/1")
                .replace("{tile:.+}", tile(path)) + query;
    }

    private String organisation() {
        UUID id = UUID.randomUUID();
        return projects.register(id, "Organisation " + id).id.toString();
    }

    /** The one tile that there is: partial, as wide as the log. */
    private String tile(String path) {
        return path.contains("{tile")
                ? "0/000.p/"
                        + given().get("/logs/" + log + "/checkpoint").then().statusCode(200).extract().asString().split("\n")[1]
                : "";
    }

    public Response send(Caller caller, String route) {
        String path = path(route);
        RequestSpecification request = caller.as(given().redirects().follow(false), path);
        if (route.startsWith("GET ")) {
            return request.get(path);
        }
        if (path.equals("/api/v1/bank-statements")) {
            return request.contentType("application/xml").header("Idempotency-Key", UUID.randomUUID())
                    .body(payments.statement()).post(path);
        }
        if (path.startsWith("/api/v1/investor/rounds/")) {
            return request.contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"amount\":{\"minorUnits\":10000,\"currency\":\"EUR\"},\"sheetRead\":true}").post(path);
        }
        if (path.endsWith("/rounds")) {
            return request.contentType("application/json").body(rounds.offer()).post(path);
        }
        if (path.startsWith("/api/")) {
            return route.startsWith("PUT ")
                    ? request.contentType("application/json").body(MAPPING).put(path)
                    : request.contentType("text/csv").header("Idempotency-Key", UUID.randomUUID())
                            .body(Plants.csv(Plants.rows("M1", 3))).post(path);
        }
        return form(request.cookie("csrf-token", CSRF), path, CSRF).post(path);
    }

    /** Every field of a page's form holds the same junk; the form's token is right. */
    public Response junkForm(Caller caller, String route, String junk) {
        String path = path(route);
        RequestSpecification request = caller.as(given().redirects().follow(false), path).cookie("csrf-token", CSRF);
        if (path.endsWith("/files")) {
            return request.multiPart("csrf-token", CSRF)
                    .multiPart("file", "protocol.pdf", junk.getBytes(StandardCharsets.UTF_8)).post(path);
        }
        if (path.startsWith("/operator/offers/") && !path.endsWith("/plan") && !MatrixSheets.has(path)) {
            return request.multiPart("csrf-token", CSRF).multiPart("project", junk).multiPart("unitPrice", junk)
                    .multiPart("sheet", "sheet.pdf", junk.getBytes(StandardCharsets.UTF_8)).post(path);
        }
        if (path.equals("/administrator/payments/statements")) {
            return request.multiPart("csrf-token", CSRF)
                    .multiPart("file", "statement.xml", junk.getBytes(StandardCharsets.UTF_8)).post(path);
        }
        if (path.equals("/operator/uploads")) {
            return request.multiPart("csrf-token", CSRF).multiPart("project", junk).multiPart("key", junk)
                    .multiPart("file", "readings.csv", junk.getBytes(StandardCharsets.UTF_8)).post(path);
        }
        if (path.equals("/investor/onboarding/documents")) {
            return request.multiPart("csrf-token", CSRF).multiPart("purpose", junk)
                    .multiPart("file", "passport.pdf", junk.getBytes(StandardCharsets.UTF_8)).post(path);
        }
        if (MatrixProgress.upload(path)) {
            return MatrixProgress.form(request.multiPart("csrf-token", CSRF), junk).post(path);
        }
        if (MatrixProposals.upload(path)) {
            return MatrixProposals.form(request.multiPart("csrf-token", CSRF), junk, junk.getBytes(StandardCharsets.UTF_8))
                    .post(path);
        }
        request.contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", CSRF);
        FIELDS.forEach(field -> request.formParam(field, junk));
        return request.post(path);
    }

    /** The form that belongs to a page's address. @param csrf null for none */
    public RequestSpecification form(RequestSpecification request, String path, String csrf) {
        if (path.equals("/administrator/payments/statements")) {
            RequestSpecification parts = request.multiPart("file", "statement.xml", payments.statement());
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (path.endsWith("/files")) {
            RequestSpecification parts = request.multiPart("file", "protocol.csv",
                    "when,volts\n10:00,230\n".getBytes(StandardCharsets.UTF_8));
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (path.startsWith("/operator/offers/") && !path.endsWith("/plan") && !MatrixSheets.has(path)) {
            RequestSpecification parts = request.multiPart("project", slug);
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (path.equals("/operator/uploads")) {
            RequestSpecification parts = request.multiPart("project", slug).multiPart("key", UUID.randomUUID().toString())
                    .multiPart("file", "readings.csv", Plants.csv(Plants.rows("M1", 3)).getBytes(StandardCharsets.UTF_8));
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (path.equals("/investor/onboarding/documents")) {
            RequestSpecification parts = request.multiPart("purpose", "IDENTITY").multiPart("file", "passport.pdf",
                    "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (MatrixProgress.upload(path)) {
            RequestSpecification parts = MatrixProgress.form(request, "12");
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        if (MatrixProposals.upload(path)) {
            RequestSpecification parts = MatrixProposals.form(request, "YIELD", Investing.sheet());
            return csrf == null ? parts : parts.multiPart("csrf-token", csrf);
        }
        RequestSpecification form = request.contentType("application/x-www-form-urlencoded").formParam("reason", "No meter")
                .formParam("name", "Plant " + UUID.randomUUID()).formParam("slug", "plant-" + UUID.randomUUID())
                .formParam("summary", "A plant").formParam("amount", "100").formParam("key", UUID.randomUUID().toString())
                .formParam("technology", "SOLAR").formParam("acKilowatts", "10").formParam("place", "Golden")
                .formParam("timeZone", "Europe/Paris").formParam("meteringPoints", "M1 10")
                .formParam("trustTier", "PORTAL_EXPORT").formParams("timeColumn", "start", "valueColumn", "energyWh",
                        "endColumn",
                        "end", "order", "YEAR_FIRST", "stamp", "START", "quantity", "ENERGY_PER_INTERVAL", "unit", "WH", "zone",
                        "UTC", "meteringPoint", "M1");
        return csrf == null ? form : form.formParam("csrf-token", csrf);
    }

    /** Slug of the approved plant. */
    public String slug() {
        return slug;
    }
}
