package org.jiheng.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a page where its people sign in: the same provider whose tokens the service accepts. Nothing of it is secret. */
@ApplicationScoped
class SignInSettings {
    private final PageConfig page;
    private final String issuer;

    SignInSettings(PageConfig page, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.page = page;
        this.issuer = issuer;
    }

    void register(@Observes Router router) {
        if (page.signIn()) {
            page.name().ifPresent(name -> register(router, "/" + name + "/settings.json"));
        }
    }

    private void register(Router router, String path) {
        String settings = new JsonObject()
                .put("issuer", issuer)
                .put("client", page.client().orElseThrow())
                .encode();
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(settings));
    }
}
