package energy.commonwatt.onboarding;

import java.util.ArrayList;
import java.util.List;

/** Who is looked up in the lists: the person, or the company with those who own it and act for it. */
final class Subjects {

    private Subjects() {
    }

    static List<Screening.Subject> of(Applicant applicant) {
        return switch (applicant) {
            case NaturalPerson person -> List
                    .of(new Screening.Subject(person.name(), person.birthDate().toString(), person.nationality()));
            case Company company -> {
                List<Screening.Subject> subjects = new ArrayList<>();
                subjects.add(new Screening.Subject(company.name(), null, company.address().country()));
                subjects.add(new Screening.Subject(company.representative(), null, null));
                company.owners().forEach(
                        owner -> subjects.add(new Screening.Subject(owner.name(), owner.birthDate().toString(), null)));
                yield subjects;
            }
        };
    }
}
