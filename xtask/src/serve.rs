//! `cargo xtask serve`: serves `dist/` on this machine only, with the headers of a well-configured
//! host.

use crate::artifacts;
use crate::policy::{self, Inline, Kind};
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// Serves until it is interrupted.
pub(crate) fn run(root: &Root, port: u16, prepare: impl FnOnce() -> Result<()>) -> Result<()> {
    // Listens before the build, which takes minutes, so that a port in use fails at once.
    let (listener, address) = listen(port)?;
    prepare()?;
    println!("serve: http://{address} (Ctrl+C stops it)");
    serve(root.dist(), listener)
}

/// Port 0 chooses any free port.
pub(crate) fn listen(port: u16) -> Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let other = port.checked_add(1).unwrap_or(8080);
        match error.kind() {
            ErrorKind::AddrInUse => anyhow::anyhow!(
                "port {port} is taken; stop what listens there, or take another: \
                 `cargo xtask serve --port {other}`"
            ),
            ErrorKind::PermissionDenied => anyhow::anyhow!(
                "port {port} is not for you; take one above 1023: `cargo xtask serve --port 8080`"
            ),
            _ => anyhow::Error::new(error).context(format!("can't listen on port {port}")),
        }
    })?;
    let address = listener.local_addr().context("no address to listen on")?;
    Ok((listener, address))
}

pub(crate) fn serve(dist: &Path, listener: TcpListener) -> Result<()> {
    if !dist.join("index.html").is_file() {
        bail!("dist/ is not built; run `cargo xtask build`");
    }
    let not_found = ServeFile::new(dist.join(artifacts::NOT_FOUND)).precompressed_br();
    let files = ServeDir::new(dist).precompressed_br().not_found_service(not_found);
    let page: Arc<Path> = dist.join("index.html").into();
    let app = Router::new().fallback_service(files).layer(from_fn_with_state(page, add_headers));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app).await.context("the server stopped")
    })
}

/// Adds the same headers that `dist/_headers` requires of a host.
async fn add_headers(State(page): State<Arc<Path>>, request: Request, next: Next) -> Response {
    let mut path = request.uri().path().trim_start_matches('/').to_owned();
    let mut response = next.run(request).await;
    let status = response.status();
    let is_missing = status == StatusCode::NOT_FOUND;
    if is_missing {
        artifacts::NOT_FOUND.clone_into(&mut path);
    }
    let is_file = matches!(status, StatusCode::OK | StatusCode::PARTIAL_CONTENT);
    let headers = response.headers_mut();
    // Read anew: a build may have changed it.
    let page = tokio::fs::read_to_string(&page).await.unwrap_or_default();
    let of_its_kind = Kind::of(&path).headers(&Inline::of(&page));
    let of_all = policy::ALL.map(|(name, value)| (name, value.to_owned()));
    for (name, value) in of_all.into_iter().chain(of_its_kind) {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
    set(headers, header::CACHE_CONTROL, policy::cache(&path));
    if is_file || is_missing {
        let is_folder = path.is_empty() || path.ends_with('/');
        let name = if is_folder { "index.html" } else { &path };
        set(headers, header::CONTENT_TYPE, policy::content_type(name));
        set(headers, header::VARY, "Accept-Encoding");
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
