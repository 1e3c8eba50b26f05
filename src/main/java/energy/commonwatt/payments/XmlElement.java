package energy.commonwatt.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a message with the place where it stands, so that a refusal can name it. Prefixes are gone: one namespace, local names. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final int column;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, Map<String, String> attributes, int line, int column) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
        this.column = column;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    String text() {
        return text.toString().strip();
    }

    /** @param path local names of descendants, for example {@code Acct/Id/IBAN} */
    List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/")) {
            found = found.stream().flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** The first element at the first of these paths that leads to one. */
    Optional<XmlElement> first(String... paths) {
        for (String path : paths) {
            List<XmlElement> found = all(path);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Its text; empty when there is no such element or nothing in it. */
    Optional<String> text(String... paths) {
        return first(paths).map(XmlElement::text).filter(found -> !found.isEmpty());
    }

    /** @throws StatementInvalid when there is none */
    XmlElement required(String... paths) {
        return first(paths).orElseThrow(() -> StatementInvalid.at(this, String.join(" or ", paths), "none"));
    }
}
