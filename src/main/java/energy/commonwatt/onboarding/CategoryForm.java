package energy.commonwatt.onboarding;

import java.util.List;
import java.util.Objects;

import org.jboss.resteasy.reactive.RestForm;

/** The category that is asked for. */
public class CategoryForm {

    @RestForm
    public String sophisticated = "";
    @RestForm
    public List<String> criteria = List.of();
    @RestForm
    public String aware = "";

    static CategoryForm of(Category category) {
        CategoryForm form = new CategoryForm();
        form.sophisticated = category.sophisticated() ? "yes" : "no";
        form.criteria = category.criteria().stream().map(Enum::name).toList();
        return form;
    }

    public boolean has(String criterion) {
        return criteria != null && criteria.contains(criterion);
    }

    /** @throws OnboardingRuleViolation naming every field that cannot be taken */
    Category category() {
        FormReader form = new FormReader();
        if ("no".equals(sophisticated)) {
            return Category.NON_SOPHISTICATED;
        }
        if (!"yes".equals(sophisticated)) {
            form.fault("sophisticated", "one of the two", "none");
        } else {
            // Annex II, part II: the request says that the investor knows what protection is lost.
            form.ticked("aware", aware, "you know which protection you lose");
        }
        List<Criterion> met = criteria == null
                ? List.of()
                : criteria.stream().distinct().map(name -> form.choice("criteria", Criterion.class, name))
                        .filter(Objects::nonNull).sorted().toList();
        form.orThrow();
        return new Category(true, met);
    }
}
