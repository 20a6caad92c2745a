//! The text of a QR code that joins a Wi-Fi network.

/// The form `WIFI:T:WPA;S:<name>;P:<password>;;`, or the form for an open network without a password.
/// There is no standard, but all phones read this form, with these characters escaped.
pub fn wifi_code(name: &str, password: &str) -> String {
    let (name, password) = (escaped(name), escaped(password));
    if password.is_empty() {
        ["WIFI:T:nopass;S:", &name, ";;"].concat()
    } else {
        ["WIFI:T:WPA;S:", &name, ";P:", &password, ";;"].concat()
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        if matches!(sign, '\\' | ';' | ',' | ':' | '"') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}
