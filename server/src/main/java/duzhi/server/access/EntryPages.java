package duzhi.server.access;

import org.springframework.http.HttpStatus;
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

    EntryPages(FirstStart first) {
        this.first = first;
    }

    @GetMapping("/sign-in")
    String signIn() {
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
        String problem = problem(password, again);
        if (!problem.isEmpty()) {
            model.addAttribute("code", code);
            model.addAttribute("problem", problem);
            return "setup";
        }
        first.choose(password);
        return "redirect:/sign-in?ready";
    }

    private static String problem(String password, String again) {
        if (password.length() < FirstStart.SHORTEST) {
            return "setup.short";
        }
        return password.equals(again) ? "" : "setup.differ";
    }

    private void admit(String code) {
        if (!first.isDue() || !first.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
