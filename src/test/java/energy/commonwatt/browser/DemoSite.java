package energy.commonwatt.browser;

import java.util.List;
import java.util.Map;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application as a newcomer meets it: real services and the demo story. All browser tests share this one start. */
public final class DemoSite implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("commonwatt.demo.enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StackResource.class));
    }
}
