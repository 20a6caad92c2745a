//! `web.config`: the same headers for Microsoft's IIS 10.

use crate::artifacts::{self, Artifacts};
use crate::policy::{self, Inline, Kind};

pub(super) fn web_config(artifacts: &Artifacts, inline: &Inline) -> String {
    let extensions = ["js", "css", "json", "svg", "wasm", "webmanifest"];
    let types = extensions.map(|it| {
        let kind = policy::content_type(&[".", it].concat());
        format!(
            "      <remove fileExtension=\".{it}\" />\n      \
             <mimeMap fileExtension=\".{it}\" mimeType=\"{kind}\" />\n"
        )
    });
    let hidden = ["_headers", "nginx.conf", "Containerfile", ".htaccess"];
    let hidden = hidden.map(|it| format!("          <add segment=\"{it}\" />\n"));
    let all = policy::ALL.map(|(name, value)| (name, value.to_owned()));
    let all = all.into_iter().chain([("Cache-Control", policy::cache("").to_owned())]);
    let all = all.chain(Kind::File.headers(inline));
    let headers: String = all.map(|(name, value)| header("        ", name, &value)).collect();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!-- For IIS 10, in the folder of these files. -->
<configuration>
  <system.webServer>
    <staticContent>
{types}    </staticContent>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="{not_found}" responseMode="File" />
    </httpErrors>
    <security>
      <requestFiltering>
        <hiddenSegments>
{hidden}        </hiddenSegments>
      </requestFiltering>
    </security>
    <httpProtocol>
      <customHeaders>
{headers}      </customHeaders>
    </httpProtocol>
  </system.webServer>
{locations}</configuration>
"#,
        types = types.concat(),
        hidden = hidden.concat(),
        not_found = artifacts::NOT_FOUND,
        locations = locations(artifacts, inline),
    )
}

/// The files and folders whose headers differ from those of all others.
fn locations(artifacts: &Artifacts, inline: &Inline) -> String {
    let mut text = String::new();
    for (pattern, cache) in artifacts.patterns() {
        let kind = Kind::of(pattern.trim_start_matches('/'));
        let path = pattern.trim_start_matches('/').trim_end_matches("/*");
        let mut headers = Vec::new();
        if kind != Kind::File {
            headers = kind.headers(inline);
        }
        if cache != policy::cache("") {
            headers.push(("Cache-Control", cache.to_owned()));
        }
        if path.is_empty() || headers.is_empty() {
            continue;
        }
        let headers: String =
            headers.iter().map(|(name, value)| header("          ", name, value)).collect();
        text.extend([
            "  <location path=\"",
            path,
            "\">\n    <system.webServer>\n      <httpProtocol>\n        <customHeaders>\n",
            &headers,
            "        </customHeaders>\n      </httpProtocol>\n    </system.webServer>\n  </location>\n",
        ]);
    }
    text
}

fn header(indent: &str, name: &str, value: &str) -> String {
    format!(
        "{indent}<remove name=\"{name}\" />\n{indent}<add name=\"{name}\" value=\"{value}\" />\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts::Role;

    #[test]
    fn only_files_with_headers_of_their_own_have_a_location() {
        let mut artifacts = Artifacts::default();
        for path in ["embed.html", "index.html", "v1/a.js", "v1.0.0/a.js", "page.css"] {
            artifacts.add(path, Role::Page, "").unwrap();
        }
        let config = web_config(&artifacts, &Inline::default());
        let paths = config.split("<location path=\"").skip(1);
        let paths: Vec<_> = paths.map(|it| it.split('"').next().unwrap()).collect();
        assert_eq!(["embed.html", "index.html", "v1.0.0"], *paths);
        let (_, embed) = config.split_once("<location path=\"embed.html\">").unwrap();
        let (embed, _) = embed.split_once("</location>").unwrap();
        assert!(!embed.contains("X-Frame-Options"), "{embed}");
    }
}
