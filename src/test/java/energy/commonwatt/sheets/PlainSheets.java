package energy.commonwatt.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import energy.commonwatt.web.Formats;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Message;

/** Sheets as the application makes them, without the application. */
final class PlainSheets {

    private static final Path TEMPLATES = Path.of("frontend-templates/templates");
    private static final Clock NEVER = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    final SheetMessages words = words(SheetMessages.class);
    final Outliner outliner = new Outliner(words, words(SheetPointMessages.class), words(SheetLoanMessages.class),
            Formats.at(NEVER));
    private final Engine engine = engine();

    FinishedSheet finish(SheetContent content) {
        return new SheetPress(words, this::page).finish(outliner.outline(content), content.head().drawnUpOn());
    }

    String style() {
        return SheetPress.style();
    }

    String page(SheetOutline outline, String style) {
        return engine.getTemplate("sheets/sheet").data("outline", outline).data("style", style).render();
    }

    SheetDifference difference(SheetContent before, SheetContent after) {
        return SheetDifference.between(outliner.outline(before), outliner.outline(after), words);
    }

    String page(SheetDifference difference) {
        return engine.getTemplate("sheets/difference").data("difference", difference).render();
    }

    private Engine engine() {
        return Engine.builder().addDefaults().addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(NamespaceResolver.builder("sheet").resolveAsync(context -> {
                    CompletableFuture<Object> word = new CompletableFuture<>();
                    if (context.getParams().isEmpty()) {
                        word.complete(called(context.getName()));
                    } else {
                        context.evaluate(context.getParams().getFirst())
                                .thenAccept(value -> word.complete(called(context.getName(), value)));
                    }
                    return word;
                }).build())
                .addLocator(id -> Optional.of(new Source(id))).build();
    }

    private Object called(String name, Object... values) {
        for (Method method : SheetMessages.class.getMethods()) {
            if (method.getName().equals(name)) {
                return filled(method, values);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static <T> T words(Class<T> bundle) {
        return bundle.cast(Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[]{bundle},
                (proxy, method, values) -> filled(method, values == null ? new Object[0] : values)));
    }

    private static String filled(Method method, Object... values) {
        String text = method.getAnnotation(Message.class).value();
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + method.getParameters()[i].getName() + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private record Source(String id) implements TemplateLocation {

        @Override
        public Reader read() {
            try {
                return new StringReader(Files.readString(TEMPLATES.resolve(id + ".html")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
