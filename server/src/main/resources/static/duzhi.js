// What every page shares: the token that a change must carry.
"use strict";

const duzhi = {
  /** Sends a change as JSON and gives the answer; a refusal is an error with its reasons. */
  async send(method, url, body) {
    const token = document.querySelector('meta[name="_csrf"]')?.content ?? "";
    const response = await fetch(url, {
      method,
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
      body: JSON.stringify(body),
    });
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
    if (!response.ok) {
      throw Object.assign(new Error(answer.detail ?? response.statusText), { status: response.status, answer });
    }
    return answer;
  },
};
