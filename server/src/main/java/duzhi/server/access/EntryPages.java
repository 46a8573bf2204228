package duzhi.server.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in, and choosing the first password. */
@Controller
class EntryPages {

    private final FirstStart first;

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    EntryPages(FirstStart first, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.first = first;
        this.registrations = registrations;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("oidc", registrations.getIfAvailable() != null);
        return "sign-in";
    }

    @GetMapping("/setup")
    String setup(@RequestParam(defaultValue = "") String code, Model model) {
        admit(code);
        model.addAttribute("code", code);
        return "setup";
    }

    @PostMapping("/setup")
    String choose(
            @RequestParam(defaultValue = "") String code,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        admit(code);
        String problem = Passwords.problem(FirstStart.ADMINISTRATOR, password, again);
        if (!problem.isEmpty()) {
            model.addAttribute("code", code);
            model.addAttribute("problem", problem);
            return "setup";
        }
        first.choose(password);
        return "redirect:/sign-in?ready";
    }

    private void admit(String code) {
        if (!first.isDue() || !first.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
