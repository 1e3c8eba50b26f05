package energy.commonwatt.testsupport;

import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The routes of the application, read from its classes, so that no list of them can be forgotten. */
public final class Routes {

    private Routes() {
    }

    /** Each as "GET /projects/{slug}". */
    public static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("energy.commonwatt")
                .stream().filter(type -> type.isAnnotatedWith(Path.class))
                .forEach(type -> type.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(method -> routes.add(route(type, method))));
        return routes;
    }

    private static String route(JavaClass type, JavaMethod method) {
        String verb = method.getAnnotations().stream().filter(it -> it.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(it -> it.getRawType().getSimpleName()).findFirst().orElseThrow();
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = (type.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$",
                "");
        return verb + " " + path;
    }
}
