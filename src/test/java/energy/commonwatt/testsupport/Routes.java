package energy.commonwatt.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.arc.profile.IfBuildProfile;

/** The routes of the application, read from its classes, so that no list of them can be forgotten. */
public final class Routes {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    private Routes() {
    }

    /** Each as "GET /projects/{slug}"; without those that the packaged application lacks. */
    public static Set<String> all() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("energy"))) {
            return files.map(file -> CLASSES.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> type(name.replace(".class", "").replace('/', '.').replace('\\', '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class) && !type.isAnnotationPresent(IfBuildProfile.class))
                    .flatMap(Routes::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType).filter(it -> it.isAnnotationPresent(HttpMethod.class))
                .map(verb -> verb.getAnnotation(HttpMethod.class).value() + " " + path(type, method)));
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
