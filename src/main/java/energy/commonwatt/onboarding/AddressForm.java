package energy.commonwatt.onboarding;

import org.jboss.resteasy.reactive.RestForm;

/** Fields of an address. */
public class AddressForm {

    @RestForm
    public String street = "";
    @RestForm
    public String postcode = "";
    @RestForm
    public String city = "";
    @RestForm
    public String country = "";

    Address read(FormReader form) {
        return new Address(form.line("street", street, 200), form.line("postcode", postcode, 20), form.line("city", city, 100),
                form.country("country", country));
    }

    void show(Address address) {
        street = address.street();
        postcode = address.postcode();
        city = address.city();
        country = address.country();
    }
}
