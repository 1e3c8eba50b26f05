package energy.commonwatt.projects;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administrator's pages about organisations. */
@MessageBundle("organisation")
public interface OrganisationMessages {

    @Message("Organisations")
    String title();

    @Message("Operators act for an organisation: it owns their plants and uploads, and its name stands on their public pages.")
    String lead();

    @Message("No organisation is registered yet")
    String empty();

    @Message("Register the first one below. Nobody can propose a plant before that.")
    String emptyWhat();

    @Message("Name")
    String name();

    @Message("Plants")
    String plants();

    @Message("Registered")
    String since();

    @Message("Before names were kept")
    String sinceUnknown();

    @Message("Register an organisation")
    String registerTitle();

    @Message("As its register of companies or cooperatives has it. Everybody can read it.")
    String nameHint();

    @Message("Register")
    String register();

    @Message("{name} is registered. Next, tie its people's accounts to it.")
    String registered(String name);

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("Expected {expected}; found {found}. What you typed is still in the form.")
    String expectedFound(String expected, String found);

    @Message("Identifier")
    String id();

    @Message("How an account acts for {name}")
    String tieTitle(String name);

    @Message("Accounts are kept by Keycloak, so this is done there, by an administrator of its realm. Nobody can do it to their own account.")
    String tieLead();

    @Message("In Keycloak's administration console open “Users” and the person's account. If there is none, create it; its e-mail address must be confirmed.")
    String tieAccount();

    @Message("Under “Details”, put the identifier above into the field “Organisation”, and save.")
    String tieAttribute();

    @Message("Under “Role mapping”, assign the realm role “operator”.")
    String tieRole();

    @Message("The person signs out and in again. “My plants” then names {name}.")
    String tieSignIn(String name);

    @Message("A machine that uploads has a client of its own with a service account. That account gets the same field and the same role.")
    String tieMachine();

    @Message("Change the name")
    String renameTitle();

    @Message("Public pages show the new name at once. Records name an organisation by its identifier and stay as they are.")
    String renameLead();

    @Message("Save the name")
    String rename();

    @Message("This organisation is called {name}.")
    String renamed(String name);

    @Message("Names so far")
    String trail();

    @Message("Names of this organisation, the newest first")
    String trailCaption();

    @Message("Given by")
    String givenBy();

    @Message("Given at")
    String givenAt();

    @Message("All organisations")
    String back();
}
